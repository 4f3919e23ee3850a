// Reloads a page of `lossbook serve` when the site has changed, at the same place of the page, and shows what is wrong
// with the reports. The server adds it to the pages that it sends; it is in no file of a site.

(() => {
  "use strict";

  const version = document.currentScript.dataset.version;

  // Place

  const placeKey = `lossbook-place:${location.pathname}`;

  /// Headings and figures by their ids, in the order of the page.
  const landmarks = () => [...document.body.querySelectorAll("[id]")].filter((element) => element.getClientRects().length > 0);

  /// Keeps which landmark the reader is at and how far from it, as what is above it may grow.
  function keepPlace() {
    const passed = landmarks().filter((element) => element.getBoundingClientRect().top <= innerHeight / 3);
    const landmark = passed.at(-1);
    const place = {
      id: landmark?.id,
      top: landmark?.getBoundingClientRect().top,
      scroll: [scrollX, scrollY],
      open: [...document.querySelectorAll("details")].map((details) => details.open),
    };
    sessionStorage.setItem(placeKey, JSON.stringify(place));
  }

  function goToPlace(place) {
    const landmark = place.id && document.getElementById(place.id);
    const top = landmark ? scrollY + landmark.getBoundingClientRect().top - place.top : place.scroll[1];
    scrollTo({ left: place.scroll[0], top, behavior: "instant" });
  }

  function restorePlace() {
    const text = sessionStorage.getItem(placeKey);
    if (!text) return;
    sessionStorage.removeItem(placeKey);
    const place = JSON.parse(text);
    document.querySelectorAll("details").forEach((details, index) => {
      details.open = place.open[index] ?? details.open;
    });
    goToPlace(place);
    // Images and fonts that came since may have moved it.
    addEventListener("load", () => goToPlace(place), { once: true });
  }

  let isReloading = false;

  function reload() {
    isReloading = true;
    keepPlace();
    // The browser's own way counts in pixels from the top. It takes its turn at some time after the page was loaded.
    history.scrollRestoration = "manual";
    location.reload();
  }

  addEventListener("pagehide", () => {
    if (!isReloading) history.scrollRestoration = "auto";
  });

  // Panel

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/.lossbook/live.css";
  const panel = document.createElement("div");
  root.append(style, panel);
  // Without its style the panel would flash over the page.
  host.hidden = true;
  style.addEventListener("load", () => { host.hidden = false; });
  let dismissed = "";

  /// An element whose text is text, whatever it holds.
  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function problemItem(problem) {
    const item = element("li", "problem");
    if (problem.place) item.append(element("p", "place", problem.place));
    item.append(element("p", "message", problem.message));
    if (problem.excerpt) {
      const { line, before, marked, after } = problem.excerpt;
      const mark = element("mark", marked ? "" : "end", marked);
      item.append(element("pre", "excerpt", element("span", "line-number", `${line}`), element("code", "", before, mark, after)));
    }
    if (problem.advice) item.append(element("p", "advice", problem.advice));
    return item;
  }

  function showProblems({ problems, isBuilding, isBehind }) {
    const text = JSON.stringify(problems);
    if (text === dismissed) return showNotice(isBuilding ? "Building…" : "");
    const count = problems.length === 1 ? "One error" : `${problems.length} errors`;
    const close = element("button", "close", "Close");
    close.type = "button";
    close.title = "Close until something else is wrong (Esc)";
    const dismiss = () => {
      dismissed = text;
      showNotice(isBuilding ? "Building…" : "");
    };
    close.addEventListener("click", dismiss);
    panel.onkeydown = (event) => { if (event.key === "Escape") dismiss(); };
    const title = element("h2", "", count);
    const note = element("p", "note", isBuilding ? "Building again…" : isBehind ? "The page is still that of the last good build." : "The page shows what there is.");
    const box = element("section", "panel", element("header", "", title, note, close), element("ol", "", ...problems.map(problemItem)));
    box.setAttribute("role", "alert");
    box.setAttribute("aria-label", "What is wrong with the reports");
    panel.replaceChildren(box);
  }

  function showNotice(text) {
    const notice = element("p", "notice", text);
    notice.setAttribute("role", "status");
    panel.replaceChildren(...(text ? [notice] : []));
  }

  let waiting = 0;

  function show(state) {
    clearTimeout(waiting);
    if (state.problems.length > 0) showProblems(state);
    // Most builds are over before a notice could be read.
    else if (state.isBuilding) waiting = setTimeout(() => showNotice("Building…"), 300);
    else showNotice("");
  }

  function showEnd() {
    clearTimeout(waiting);
    showNotice("lossbook serve has ended");
  }

  // News

  let events;

  function listen() {
    events?.close();
    events = new EventSource("/.lossbook/events");
    events.onmessage = ({ data }) => {
      const state = JSON.parse(data);
      if (state.version !== version) return reload();
      if (state.problems.length === 0) dismissed = "";
      show(state);
    };
    events.onerror = showEnd;
  }

  // A browser opens few connections to one server: pages in the background do without.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) events?.close();
    else listen();
  });

  document.documentElement.append(host);
  restorePlace();
  if (!document.hidden) listen();
})();
