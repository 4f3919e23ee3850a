internal import FlyingFox
internal import Foundation

/// Answers the requests for a site: with its files, what pages need to reload themselves, and refusals.
struct SiteHandler: HTTPHandler {
  let folder: SiteFolder
  let news: SiteNews

  func handleRequest(_ request: HTTPRequest) -> HTTPResponse {
    var response = answer(request)
    response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    response.headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if request.method == .HEAD, case .httpBody(let body) = response.payload {
      response.headers[.contentLength] = body.count.map(String.init)
      response.payload = .httpBody(HTTPBodySequence())
    }
    return response
  }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    guard LoopbackHost.allows(request.headers[.host]) else {
      return message(
        .misdirectedRequest, "This server is for the machine that it runs on",
        "Ask for localhost or 127.0.0.1.")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = message(.methodNotAllowed, "Pages can only be read", "")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      // What else was sent is not read.
      response.headers[.connection] = "close"
      return response
    }
    let target = request.target.path()
    if let response = reloadingFile(target, request.method) { return response }
    guard let path = RequestPath(target) else {
      return message(.badRequest, "There can be no such page", "The address leads out of the site.")
    }
    return siteFile(path, request)
  }

  // MARK: The site

  private func siteFile(_ path: RequestPath, _ request: HTTPRequest) -> HTTPResponse {
    switch folder.entry(path.isFolder ? path.parts + ["index.html"] : path.parts) {
    case .file(let bytes) where path.isFolder: return page(bytes)
    case .file(let bytes):
      let type = ContentType.of(path.parts.last ?? "")
      return type == ContentType.html ? page(bytes) : file(bytes, type, request)
    case .folder where !path.isFolder:
      // So that the links of its page begin there. The path was found safe as it came.
      var response = message(.temporaryRedirect, "This is a folder", "Its page is index.html.")
      response.headers[.location] = request.target.path() + "/"
      return response
    case .folder, nil: return missing(path)
    }
  }

  private func page(_ bytes: Data) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: [.contentType: ContentType.html],
      body: LivePage(bytes).served(in: news.state.version))
  }

  private func file(_ bytes: Data, _ type: String, _ request: HTTPRequest) -> HTTPResponse {
    let tag = EntityTag(of: bytes)
    // A browser may keep it, and asks each time whether it is still the same.
    var headers: HTTPHeaders = [.cacheControl: "no-cache", .eTag: tag.text]
    guard !tag.isNamed(in: request.headers[.ifNoneMatch]) else {
      return HTTPResponse(statusCode: .notModified, headers: headers)
    }
    headers[.contentType] = type
    return HTTPResponse(statusCode: .ok, headers: headers, body: bytes)
  }

  private func missing(_ path: RequestPath) -> HTTPResponse {
    let isIndex = path.parts.isEmpty && path.isFolder
    return isIndex
      ? message(
        .notFound, "There is no site yet", "It is shown here as soon as it is built.")
      : message(.notFound, "There is no such page", "It is shown here as soon as there is one.")
  }

  // MARK: Reloading

  private func reloadingFile(_ target: String, _ method: HTTPMethod) -> HTTPResponse? {
    switch target {
    case LivePage.eventsPath:
      let headers: HTTPHeaders = [.contentType: "text/event-stream"]
      guard method == .GET else { return HTTPResponse(statusCode: .ok, headers: headers) }
      return HTTPResponse(
        statusCode: .ok, headers: headers, body: HTTPBodySequence(from: EventStream(news: news)))
    case LivePage.scriptPath: return browserFile(PackageResources.live_js, "live.js")
    case LivePage.stylePath: return browserFile(PackageResources.live_css, "live.css")
    default: return nil
    }
  }

  private func browserFile(_ bytes: [UInt8], _ name: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: [.contentType: ContentType.of(name)], body: Data(bytes))
  }

  /// A page that says why there is no other. It shows the news and reloads itself as the others do.
  private func message(_ status: HTTPStatusCode, _ title: String, _ text: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: [.contentType: ContentType.html],
      body: LivePage(title: title, text: text).served(in: news.state.version))
  }
}
