internal import ArgumentParser
internal import Reports

/// `lossbook theme [NAME|FILE]`
struct ThemeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "theme",
      abstract: "Print a theme, to start one of your own from.",
      discussion: LongHelp.text(
        """
        A theme is the look of figures: fonts, line weights, distances, and colours for light and \
        dark pages. Those that are built in are \(ThemeSource.names).

        A theme file is YAML that says what differs from one of them:

          extends: classic
          line_width: 2
          palette: ['#1b4f8f', {light: '#b3541e', dark: '#ffb066'}]

        Name it with 'theme:' in the front matter of a report, or with --theme.

        Examples:

          lossbook theme
          lossbook theme classic > house.yaml
          lossbook build --theme house.yaml

        \(ThemeSource.documentation)
        """))
  }

  @Argument(
    help: ArgumentHelp("\(ThemeSource.names), or a file.", valueName: "name|file"),
    transform: ThemeSource.parse)
  var theme = ThemeSource.standard

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    try StandardOutput.write(theme.theme().yaml)
  }
}
