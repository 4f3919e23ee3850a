/// What a formula may be made of.
enum MathMLVocabulary {
  /// Elements that hold text and nothing else.
  static let tokens: Set = ["annotation", "mi", "mn", "mo", "ms", "mtext"]

  /// Elements that hold elements.
  static let containers: Set = [
    "math", "merror", "mmultiscripts", "mpadded", "mphantom", "mrow", "msqrt", "mstyle", "mtable",
    "mtd", "mtr", "semantics",
  ]

  /// Elements that hold nothing.
  static let empty: Set = ["mprescripts", "mspace", "none"]

  /// Elements that hold so many parts, each with its own meaning.
  static let arity = [
    "mfrac": 2, "mover": 2, "mroot": 2, "msub": 2, "msubsup": 3, "msup": 2, "munder": 2,
    "munderover": 3,
  ]

  static func isElement(_ name: String) -> Bool {
    tokens.contains(name) || containers.contains(name) || empty.contains(name)
      || arity[name] != nil
  }

  /// Attributes that neither link, load, run nor style anything.
  static let attributes: Set = [
    "accent", "accentunder", "alttext", "columnalign", "columnspacing", "columnspan", "depth",
    "dir", "display", "displaystyle", "encoding", "fence", "form", "height", "largeop",
    "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "rowalign",
    "rowspacing", "rowspan", "rspace", "scriptlevel", "separator", "stretchy", "symmetric",
    "voffset", "width",
  ]

  /// May be given, and is left out of the page: HTML knows it already.
  static let namespace = (name: "xmlns", value: "http://www.w3.org/1998/Math/MathML")

  static let entities = ["amp": "&", "apos": "'", "gt": ">", "lt": "<", "quot": "\""]
}
