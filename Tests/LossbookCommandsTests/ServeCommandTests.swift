import Foundation
import Testing

/// The real binary, asked through a real socket.
@Suite(.serialized) struct ServeCommandTests {
  let folder = ScratchFolder()

  private func write(_ prose: String, to name: String = "small") throws {
    try folder.makeFolder("Reports/\(name)")
    try folder.write(
      """
      ---
      title: Small
      description: A report for tests.
      ---
      ~~~{dataset} points
      generator: circles
      n_samples: 20
      ~~~
      ~~~{scatter} points
      Points.
      ~~~
      \(prose)
      """, to: "Reports/\(name)/report.md")
  }

  /// Served, once it is built.
  private func serve() async throws -> ServedSite {
    let site = try await ServedSite(in: folder)
    _ = try site.state { $0.contains("\"isBuilding\":false") && !$0.contains("-1\"") }
    return site
  }

  private func version(in state: String) throws -> Substring {
    try #require(state.firstMatch(of: /"version":"([0-9-]+)"/)).1
  }

  @Test("Files of the site are served, with what they are and without being kept")
  func files() async throws {
    try write("Prose.")
    let site = try await serve()
    for (target, type) in [
      ("/", "text/html; charset=utf-8"), ("/small/", "text/html; charset=utf-8"),
      ("/small/index.html?x=1", "text/html; charset=utf-8"),
      ("/assets/style.css", "text/css; charset=utf-8"),
      ("/small/figures/points-scatter.svg", "image/svg+xml"),
      ("/small/figures/points-scatter%402x.png", "image/png"),
      ("/small/figures/points-scatter.csv", "text/csv; charset=utf-8"),
    ] {
      let answer = try site.ask(target)
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(target)")
      #expect(answer.contains("\r\nContent-Type: \(type)\r\n"), "\(target)")
      #expect(
        answer.contains("Cache-Control: no-cache\r\n")
          || answer.contains("Cache-Control: no-store\r\n"), "\(target)")
    }
    #expect(try site.ask("/small").contains("\r\nLocation: /small/\r\n"))
    #expect(try site.output.contains("_site: 1 report, 1 figure: 0 runs trained, 1 figure drawn"))
  }

  @Test("Pages reload themselves, and the files on disk are those of a build")
  func script() async throws {
    try write("Prose.")
    let site = try await serve()
    #expect(try site.ask("/small/").contains("<script src=\"/.lossbook/live.js\" data-version="))
    #expect(try site.ask("/nothing").contains("<script src=\"/.lossbook/live.js\" data-version="))
    #expect(try site.ask("/.lossbook/live.js").contains("EventSource"))
    let other = ScratchFolder()
    try other.makeFolder("Reports/small")
    try other.write(folder.read("Reports/small/report.md"), to: "Reports/small/report.md")
    #expect(try await Lossbook(folder: other)("build").status == 0)
    for name in ["index.html", "small/index.html", ".lossbook-files"] {
      #expect(try folder.read("_site/\(name)") == other.read("_site/\(name)"))
    }
  }

  @Test("A browser that has a file is not sent it again, and HEAD is answered without one")
  func headers() async throws {
    try write("Prose.")
    let site = try await serve()
    let answer = try site.ask("/assets/style.css")
    let tag = try #require(answer.firstMatch(of: /\r\nETag: (".*?")\r\n/)).1
    #expect(
      try site.status("/assets/style.css", headers: ["If-None-Match: \(tag)"]) == 304)
    #expect(
      try site.status("/assets/style.css", headers: ["If-None-Match: \"other\""]) == 200)
    let head = try site.ask("/assets/style.css", method: "HEAD")
    #expect(head.hasSuffix("\r\n\r\n"))
    let length = try #require(head.firstMatch(of: /\r\nContent-Length: (\d+)\r\n/)).1
    #expect(Int(length) == folder.file("_site/assets/style.css").fileSize)
  }

  @Test("What is outside of the site or hidden is refused, however it is written")
  func refusals() async throws {
    try write("Prose.")
    try folder.write("secret", to: "secret.txt")
    let site = try await serve()
    try FileManager.default.createSymbolicLink(
      at: folder.file("_site/link.txt"), withDestinationURL: folder.file("secret.txt"))
    try FileManager.default.createSymbolicLink(
      at: folder.file("_site/up"), withDestinationURL: folder.url)
    for target in [
      "/../secret.txt", "/small/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt",
      "/..%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/%252e%252e/secret.txt",
      "/%252e%252e%252fsecret.txt", "/.%2e/secret.txt", "/%c0%ae%c0%ae/secret.txt",
      "/secret.txt%00.html", "/link.txt", "/up/secret.txt", "/up/", "//etc/passwd", "/etc/passwd",
      "///etc/passwd", "file:///etc/passwd", "\(folder.file("secret.txt").path)", "secret.txt", "*",
      "/.lossbook-files", "/%2elossbook-files", "/.lossbook/", "/small/.hidden", "/%zz", "/%",
      "/small/figures/", "/" + String(repeating: "a", count: 3000),
    ] {
      let answer = try site.ask(target)
      #expect(answer.hasPrefix("HTTP/1.1 40"), "\(target): \(answer.prefix(40))")
      #expect(!answer.contains("secret\n") && !answer.hasSuffix("secret"), "\(target)")
    }
    #expect(try site.status("/") == 200)
  }

  @Test("Only reading is allowed, and only by names of this machine")
  func methods() async throws {
    try write("Prose.")
    let site = try await serve()
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE"] {
      #expect(try site.status("/", method: method) == 405, "\(method)")
    }
    for host in ["elsewhere.example", "localhost.elsewhere.example:\(site.port)", "", "0.0.0.0"] {
      #expect(try site.status("/", host: host) == 421, "\(host)")
      #expect(try site.status("/.lossbook/events", host: host) == 421, "\(host)")
    }
    #expect(try site.status("/", host: "localhost:\(site.port)") == 200)
    #expect(try site.status("/", host: "[::1]") == 200)
  }

  @Test("It listens at 127.0.0.1 and nowhere else")
  func loopback() async throws {
    try write("Prose.")
    let site = try await serve()
    #expect(site.answers(at: 0x7F00_0001))
    // All of 127.0.0.0/8 is this machine, and all of it would answer if any address did.
    #expect(!site.answers(at: 0x7F00_0002))
  }

  @Test("A change is built and told, also one that an editor makes by renaming")
  func change() async throws {
    try write("First.")
    let site = try await serve()
    let first = try version(in: site.state { _ in true })
    try write("Second.")
    var state = try site.state { !$0.contains("\"\(first)\"") }
    #expect(try site.ask("/small/").contains("Second."))
    let second = try version(in: state)
    try write("Third.", to: "../draft")
    #expect(
      rename(
        folder.file("draft/report.md").path, folder.file("Reports/small/report.md").path) == 0)
    state = try site.state { !$0.contains("\"\(second)\"") }
    #expect(try site.ask("/small/").contains("Third."))
  }

  @Test("Reports that are added are found, and so are images, tables and themes that change")
  func inputs() async throws {
    try write("First.")
    let site = try await serve()
    var last = try version(in: site.state { _ in true })
    func built() throws {
      let state = try site.state {
        !$0.contains("\"\(last)\"") && $0.contains("\"isBuilding\":false")
      }
      #expect(state.contains("\"problems\":[]"), "\(state)")
      last = try version(in: state)
    }
    try write("Other. ![A dot](dot.svg)", to: "other.new")
    try folder.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "Reports/other.new/dot.svg")
    try FileManager.default.moveItem(
      at: folder.file("Reports/other.new"), to: folder.file("Reports/other"))
    try built()
    #expect(try site.status("/other/") == 200)
    try folder.write(
      "<svg xmlns='http://www.w3.org/2000/svg' id='b'/>", to: "Reports/other/dot.svg")
    try built()
    #expect(try site.ask("/other/dot.svg").contains("id='b'"))
    let report = try folder.read("Reports/small/report.md")
    try folder.write("a,b,y\n1,2,0\n3,4,1\n", to: "Reports/small/points.csv")
    try folder.write("line_width: 2\n", to: "Reports/small/look.yaml")
    try folder.write(
      report.replacing(
        "generator: circles\nn_samples: 20", with: "file: points.csv\ntarget: y"
      ).replacing("title: Small", with: "title: Small\ntheme: look.yaml"),
      to: "Reports/small/report.md")
    try built()
    try folder.write("a,b,y\n1,2,0\n3,5,1\n", to: "Reports/small/points.csv")
    try built()
    #expect(try site.ask("/small/figures/points-scatter.csv").contains("5"))
    try folder.write("spines: [left]\n", to: "Reports/small/look.yaml")
    try built()
  }

  @Test("What is wrong is told with its place, the last good site stays, and mending it ends it")
  func problems() async throws {
    try write("Good.")
    let site = try await serve()
    let good = try version(in: site.state { _ in true })
    try write("{value}`nothing<script>`")
    let state = try site.state { $0.contains("\"isBuilding\":false") && $0.contains("\"place\"") }
    #expect(try version(in: state) == good)
    #expect(state.contains("\"place\":\"Reports/small/report.md:12:16\""), "\(state)")
    #expect(state.contains("\"line\":12"), "\(state)")
    #expect(try site.ask("/small/").contains("Good."))
    #expect(try site.errors.contains("Reports/small/report.md:12:16: error: "))
    try write("Better.")
    let mended = try site.state {
      $0.contains("\"problems\":[]") && $0.contains("\"isBuilding\":false")
    }
    #expect(try version(in: mended) != good)
    #expect(try site.ask("/small/").contains("Better."))
  }

  @Test("Where the first build fails there is a page that waits for the next")
  func firstBuild() async throws {
    try write("{value}`nothing`")
    let site = try await ServedSite(in: folder)
    _ = try site.state { $0.contains("\"place\"") && $0.contains("\"isBuilding\":false") }
    let answer = try site.ask("/")
    #expect(answer.hasPrefix("HTTP/1.1 404 "))
    #expect(answer.contains("There is no site yet") && answer.contains("/.lossbook/live.js"))
    try write("Good.")
    _ = try site.state { $0.contains("\"problems\":[]") && $0.contains("\"isBuilding\":false") }
    #expect(try site.status("/") == 200)
  }

  @Test("A change during a build leads to another build")
  func changeDuringBuild() async throws {
    let experiment = Examples.circles("epochs: 3", "epochs: 3000\nseeds: 20")
      .replacing("name: small\n", with: "")
    func write(_ prose: String) throws {
      try self.write("~~~{experiment} e\n\(experiment)\n~~~\n{value}`e`\n\(prose)")
    }
    try write("First.")
    let site = try await ServedSite(in: folder)
    _ = try site.state { $0.contains("\"isBuilding\":true") }
    try await Task.sleep(for: .milliseconds(300))
    try write("Second.")
    _ = try site.state { $0.contains("\"isBuilding\":false") && $0.contains("-3\"") }
    #expect(try site.ask("/small/").contains("Second."))
  }

  @Test("Changes in quick succession are built once, the last of them included")
  func burst() async throws {
    try write("First.")
    let site = try await serve()
    for number in 1...30 {
      try write("Draft \(number).")
      try await Task.sleep(for: .milliseconds(20))
    }
    try write("The last.")
    _ = try site.state { $0.contains("\"isBuilding\":false") && !$0.contains("-2\"") }
    for _ in 0..<100 where try !site.ask("/small/").contains("The last.") {
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try site.ask("/small/").contains("The last."))
    let builds = try site.output.split(separator: "\n").count { $0.hasPrefix("_site: 1 report") }
    #expect(builds <= 4, "\(builds) builds of 31 changes")
  }

  @Test("A port that is taken is an error; where none is named, the next is tried")
  func ports() async throws {
    try write("Prose.")
    let site = try await serve()
    let outcome = try await Lossbook(folder: folder)("serve", "--port", "\(site.port)")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors
        == "lossbook: error: port \(site.port) is taken, or not yours to use; name another with --port, or leave it out\n"
    )
    #expect(outcome.output == "")
  }

  @Test("A signal ends it at once, and its port is free again", arguments: [SIGINT, SIGTERM])
  func signals(signal: Int32) async throws {
    try write("Prose.")
    let site = try await serve()
    let end = try await site.stop(signal)
    #expect(end.status == signal)
    #expect(end.reason == .uncaughtSignal)
    #expect(try site.errors == "")
    let again = try await ServedSite(in: folder, arguments: ["--port", "\(site.port)"])
    #expect(again.port == site.port)
    #expect(try again.status("/") == 200)
  }

  @Test("A signal during a build leaves no unfinished files, and the next build goes on from there")
  func signalDuringBuild() async throws {
    let experiment = Examples.circles("epochs: 3", "epochs: 3000\nseeds: 20")
      .replacing("name: small\n", with: "")
    try write("~~~{experiment} e\n\(experiment)\n~~~\n{value}`e`")
    let site = try await ServedSite(in: folder)
    _ = try site.state { $0.contains("\"isBuilding\":true") }
    try await Task.sleep(for: .milliseconds(500))
    let end = try await site.stop(SIGINT)
    #expect(end.status == SIGINT)
    let names = FileManager.default.enumerator(atPath: folder.url.path)?.allObjects ?? []
    #expect(!names.contains { "\($0)".hasSuffix(".tmp") })
    #expect(try await Lossbook(folder: folder)("build").status == 0)
  }
}

extension URL {
  fileprivate var fileSize: Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
  }
}
