extension SiteVerification {
  /// That parts of a site were made with something else, and what is not compared for that reason.
  func differs(_ some: [PublishedReport]) -> Diagnostic {
    let maker = Maker(templates: templates)
    let other = some.first { $0.provenance.made != maker }?.provenance.made
    return Diagnostic(
      .warning, file: site.path,
      message:
        "the site was made with \(other?.difference(from: maker) ?? "another lossbook"); so its numbers are compared, and pictures with the digests in the page, but not the text of pages",
      advice: "use the same lossbook on the same kind of machine to compare every byte")
  }

  /// That a file of the site is not there.
  func missingFile(_ path: String) -> Diagnostic {
    Diagnostic(file: site.file(path).path, message: "the file is missing")
  }

  /// That a file is not what it is when it is made again.
  func difference(at path: String, _ some: [PublishedReport]) -> Diagnostic {
    let figure = some.lazy.flatMap { published in
      published.provenance.figures.values.lazy.filter { picture in
        picture.files.keys.contains { "\(published.report.name)/\($0)" == path }
      }
    }.first
    let name = figure.map { "Figure \($0.number)" } ?? "the file"
    return Diagnostic(
      file: site.file(path).path, message: "\(name), made again, has other bytes than are here")
  }

  /// The pictures of a report that are not what its page says they are.
  func picturesUnlikeTheirDigests(of published: PublishedReport) -> [Diagnostic] {
    published.provenance.figures.sorted { $0.value.number < $1.value.number }.flatMap {
      _, picture in
      problems(of: picture, published)
    }
  }

  /// The files of a figure that are not what its page says they are.
  func problems(of picture: Provenance.Picture, _ published: PublishedReport)
    -> [Diagnostic]
  {
    picture.files.sorted { $0.key < $1.key }.compactMap { path, digest in
      let file = "\(published.report.name)/\(path)"
      guard let bytes = site.contents(of: file) else {
        return missingFile(file)
      }
      guard Digest(of: bytes).text != digest else { return nil }
      return Diagnostic(
        file: site.file(file).path,
        message: "Figure \(picture.number) is not what its page says: its digest is another")
    }
  }
}
