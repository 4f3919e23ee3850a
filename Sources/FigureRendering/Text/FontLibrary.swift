import CPangoCairo
import Synchronization

/// The fonts of this machine, as fontconfig knows them.
enum FontLibrary {
  /// Loads fontconfig's settings and its list of fonts, once for the process. Fontconfig is safe to call from several
  /// threads, but its first call must not race with Pango's.
  static func load() { _ = loaded }

  private static let loaded: Bool = FcInit() != 0

  // A family that was missing may be installed while we run, so only what was found is remembered.
  private static let found = Mutex<Set<String>>([])

  /// Whether a font of this very family is installed: fontconfig's substitutes do not count.
  ///
  /// - Complexity: O(installed fonts) when first asked of a family, then O(1).
  static func has(family: String) -> Bool {
    load()
    if found.withLock({ $0.contains(family) }) { return true }
    guard listsFonts(of: family) else { return false }
    found.withLock { _ = $0.insert(family) }
    return true
  }

  private static func listsFonts(of family: String) -> Bool {
    guard let pattern = FcPatternCreate() else { return false }
    defer { FcPatternDestroy(pattern) }
    guard let properties = FcObjectSetCreate() else { return false }
    defer { FcObjectSetDestroy(properties) }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcObjectSetAdd(properties, FC_FAMILY)
    guard let fonts = FcFontList(nil, pattern, properties) else { return false }
    defer { FcFontSetDestroy(fonts) }
    return fonts.pointee.nfont > 0
  }
}
