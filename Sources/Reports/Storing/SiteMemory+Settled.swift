internal import Foundation

extension SiteMemory {
  /// What is known of a site that would not change if it were built, whoever has it now.
  ///
  /// - Parameters:
  ///   - site: The folder of the site.
  ///   - inputs: What it would be built from.
  ///   - store: Where it is remembered.
  /// - Returns: What the last build found; `nil` where another one might do something.
  package static func settled(
    _ site: OutputDirectory, from inputs: ReportInputs, in store: Store
  ) -> SettledSite? {
    let place = settledName(of: site)
    guard let noted = FileStamp(ofFileAt: store.folder.path(of: place)),
      let bytes = store.folder.read(place),
      let payload = CheckedRecord.payload(of: bytes, kind: SettledSite.kind),
      let settled = SettledSite(bytes: payload),
      settled.holds(for: inputs, madeBy: store.program, noted: noted.modified)
    else { return nil }
    return settled
  }

  /// Notes that the site is what its inputs give.
  ///
  /// It is not noted where one of them changed meanwhile, nor where it cannot be: then the next build looks at all of them.
  ///
  /// - Parameters:
  ///   - written: What the site holds.
  ///   - inputs: What was read for it.
  ///   - figures: How many figures it shows.
  ///   - warnings: What was said.
  ///   - beginning: When the first of the inputs was read, as told by ``StoreFolder/time()``.
  ///   - store: Where it is remembered.
  package func settle(
    _ written: Site, from inputs: ReportInputs, figures: Int, warnings: [Diagnostic],
    since beginning: Int64, in store: Store
  ) {
    guard
      let settled = SettledSite(
        written, in: site, from: inputs, figures: figures, warnings: warnings, since: beginning,
        madeBy: store.program)
    else { return }
    try? store.folder.write(
      CheckedRecord.bytes(of: settled.bytes, kind: SettledSite.kind),
      to: Self.settledName(of: site))
  }

  /// Forgets that the site is what its inputs give, before anything is done that may be stopped halfway.
  package func unsettle() { unlink(folder.path(of: Self.settledName(of: site))) }

  private static func settledName(of site: OutputDirectory) -> String {
    "\(name(of: site))/\(settledFile)"
  }

  /// What it is noted in, in the folder of what is remembered of a site.
  static let settledFile = "settled"
}
