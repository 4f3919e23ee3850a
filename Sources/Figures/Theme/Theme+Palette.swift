extension Theme {
  /// Colours that are told apart in any sight and in grey: a search over lightness, chroma and hue in OKLab kept every
  /// pair apart for eyes without red, green or blue and by lightness alone, the first three the furthest.
  /// `PaletteTests` says how far.
  static let ownPalette: [Paint] = [
    Paint(light: Color(hex: 0x1e4093), dark: Color(hex: 0x5178c7)),  // blue
    Paint(light: Color(hex: 0xd77f16), dark: Color(hex: 0xffbb7e)),  // orange
    Paint(light: Color(hex: 0x007c67), dark: Color(hex: 0x14af9e)),  // green
    Paint(light: Color(hex: 0xe82597), dark: Color(hex: 0xb22878)),  // magenta
    Paint(light: Color(hex: 0x412e15), dark: Color(hex: 0xfef8bb)),  // brown, cream in the dark
    Paint(light: Color(hex: 0x0491d2), dark: Color(hex: 0xa5e3f8)),  // sky
    Paint(light: Color(hex: 0xba260f), dark: Color(hex: 0xf5533f)),  // red
    Paint(light: Color(hex: 0x130d32), dark: Color(hex: 0xbc9efa)),  // indigo, lavender in the dark
  ]
}
