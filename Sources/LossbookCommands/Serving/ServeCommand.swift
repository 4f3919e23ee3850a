internal import ArgumentParser
internal import Foundation
internal import ReportServer
internal import Reports

/// `lossbook serve [REPORT ...] [--port N]`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while it is written.",
    usage: "lossbook serve [<report> ...] [--output <dir>] [--port <port>] [options]",
    discussion: """
      Builds the site as 'lossbook build' does, serves it to browsers on this machine, and builds \
      it again whenever a report, an image, a table or a theme that it is made from changes, or a report is \
      added to Reports/. Pages that are open reload themselves and stay where they are.

      What is wrong with the reports is said on standard error and in the page, with the file, the \
      line and the column; until it is mended the last good site is shown.

      Nothing outside of the site's folder is served, no hidden file, and nothing to other machines. What \
      reloads the pages is added to them as they are sent: the files are those of 'lossbook build'.

      Ctrl-C ends it.

      Examples:

        lossbook serve --open
        lossbook serve Reports/choosing-a-loss-function --port 9000
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp(
      """
      The port, or 0 for any that is free; \(Self.standardPorts.lowerBound) if left out, or the next \
      one that is free.
      """, valueName: "port"))
  var port: UInt16?

  @Flag(name: .customLong("open"), help: "Open the site in the browser.")
  var opensBrowser = false

  @Flag(help: "Take a figure that cannot be read well for an error: then nothing is written.")
  var strict = false

  @OptionGroup var options: GlobalOptions

  /// What is tried where no port is asked for.
  private static let standardPorts: ClosedRange<UInt16> = 8000...8019

  func run() async throws {
    let news = SiteNews()
    let server = SiteServer(of: SiteFolder(site.output), news: news)
    let loop = ServingLoop(
      builder: SiteBuilder(of: site, isStrict: strict, logger: options.logger),
      inputs: ReportInputs(of: site.reports, theme: site.theme), news: news)
    do {
      try await server.run(on: port.map { $0...$0 } ?? Self.standardPorts) { address in
        try StandardOutput.write("\(site.output): shown at \(address); Ctrl-C ends this")
        if opensBrowser { Browser.open(address) }
        // Only now: that a port is taken is told before anything is trained.
        try await loop.run()
      }
    } catch let failure as SiteServer.Failure {
      throw failure.diagnostic
    }
  }
}

extension SiteServer.Failure {
  /// What is wrong, for those who asked for the server.
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .noFreePort(let ports) where ports.count == 1:
      Diagnostic(
        message: "port \(ports.lowerBound) is taken, or not yours to use",
        advice: "name another with --port, or leave it out")
    case .noFreePort(let ports):
      Diagnostic(
        message: "none of the ports \(ports.lowerBound) to \(ports.upperBound) is free",
        advice: "name another with --port, or write --port 0 for any")
    case .system(let text): Diagnostic(message: "this cannot be served: \(text)")
    }
  }
}
