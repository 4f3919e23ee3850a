/// A figure that does not look as it did, that is new or gone.
package struct FigureChange: Sendable, Hashable {
  /// What references call it.
  package let label: String
  /// As the page numbers it; of a figure that is gone, as it did.
  package let number: Int
  /// What became of it.
  package let kind: ChangeKind
  /// Why it changed, a sentence each.
  package let reasons: [String]
  /// Whether it is drawn from the same numbers.
  package let hasSameNumbers: Bool
  /// The digests of its files as they were; `nil` for a new one.
  let before: [FigureFile: Digest]?
  /// The digests of its files as they are; `nil` for one that is gone.
  let after: [FigureFile: Digest]?
}

/// What became of something.
package enum ChangeKind: Sendable, Hashable {
  case new, gone, changed
}

extension FigureChange {
  /// Compares a figure of two builds; `nil` where it looks the same.
  ///
  /// - Parameters:
  ///   - label: The figure's label.
  ///   - report: The report's name.
  ///   - builds: Both builds.
  ///   - content: The bytes of a file of a site, as far as they are kept.
  init?(
    _ label: String, of report: String, in builds: BuildPair,
    content: (_ path: String, Digest) -> [UInt8]?
  ) {
    let name = WorkName.figure(report: report, label: label)
    func files(_ work: BuildRecord.Work) -> [FigureFile: Digest] {
      Dictionary(
        FigureFile.allCases.compactMap { file in
          work.files[SitePath.figure(label, as: file, of: report)].map { (file, $0) }
        }, uniquingKeysWith: { first, _ in first })
    }
    func place(in build: BuildRecord) -> Int {
      (build.figures(of: report).firstIndex(of: label) ?? 0) + 1
    }
    self.label = label
    switch (builds.before[name], builds.after[name]) {
    case (let old?, let new?):
      (before, after) = (files(old), files(new))
      guard before != after else { return nil }
      let path = SitePath.figure(label, as: .svg, of: report)
      func picture(_ work: BuildRecord.Work) -> String? {
        work.files[path].flatMap { content(path, $0) }.map { String(decoding: $0, as: UTF8.self) }
      }
      // A picture names what it was drawn from, and that may change without a change to be seen.
      if let then = picture(old), let now = picture(new),
        then.replacing(old.key.digest.text, with: new.key.digest.text) == now
      {
        return nil
      }
      kind = .changed
      reasons = builds.explanation.reasons(for: name)
      number = place(in: builds.after)
      hasSameNumbers = before?[.csv] == after?[.csv]
    case (nil, let new?):
      (before, after, kind) = (nil, files(new), .new)
      (reasons, number, hasSameNumbers) = ([], place(in: builds.after), false)
    case (let old?, nil):
      (before, after, kind) = (files(old), nil, .gone)
      (reasons, number, hasSameNumbers) = ([], place(in: builds.before), false)
    case (nil, nil): return nil
    }
  }
}
