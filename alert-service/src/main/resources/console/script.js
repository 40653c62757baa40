// What pages gain from a script; each is whole without it.
(() => {
  "use strict";
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && /^[A-Za-z0-9_+\/-]{1,64}$/.test(zone)) {
    document.cookie = "newswatch_zone=" + zone + "; path=/; max-age=31536000; secure; samesite=lax";
  }

  // On a phone the navigation is wider than the page.
  const here = document.querySelector("nav [aria-current]");
  if (here) here.scrollIntoView({ block: "nearest", inline: "center" });

  // A choice in a list that only filters is made at once.
  document.querySelectorAll("form[method=get].inline select").forEach(
    (select) => select.addEventListener("change", () => select.form.requestSubmit()));

  document.querySelectorAll("form[data-confirm]").forEach((form) => form.addEventListener("submit", (event) => {
    if (!window.confirm(form.dataset.confirm)) event.preventDefault();
  }));

  const live = document.getElementById("live");
  if (live) follow(live);

  // Articles as they come. The browser goes on after a break by itself, from the last id it saw; after a refusal it does not.
  function follow(list) {
    const state = document.getElementById("live-state");
    const says = { open: list.dataset.open, lost: list.dataset.lost };
    const address = new URL(list.dataset.source, location.href);
    let source, timer, pause = 1000;
    const show = (now) => { state.dataset.state = now; state.textContent = says[now]; };
    const open = () => {
      clearTimeout(timer);
      if (source) source.close();
      source = new EventSource(address);
      source.addEventListener("open", () => { pause = 1000; show("open"); });
      source.addEventListener("error", () => {
        show("lost");
        if (source.readyState === EventSource.CLOSED) later();
      });
      source.addEventListener("place", (event) => address.searchParams.set("after", event.lastEventId));
      source.addEventListener("article", add);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause * (0.5 + Math.random()));
      pause = Math.min(pause * 2, 60000);
    };
    // Whoever is no longer signed in is told so in this way; an event source would only hear that it failed.
    const ask = () => fetch("/", { headers: { "HX-Request": "true" }, redirect: "manual", cache: "no-store" }).then(
      (answer) => {
        if (answer.headers.has("HX-Redirect")) {
          location.assign("/sign-in?next=" + encodeURIComponent(location.pathname + location.search));
        } else open();
      }, later);
    const add = (event) => {
      address.searchParams.set("after", event.lastEventId);
      const part = new DOMParser().parseFromString(event.data, "text/html").body.firstElementChild;
      if (!part || document.getElementById(part.id)) return;
      join(part);
      part.classList.add("fresh");
      list.prepend(part);
      while (list.children.length > 200) list.lastElementChild.remove();
      const none = document.getElementById("live-none");
      if (none) none.remove();
    };
    // What told this story before goes into the entry of its newest report.
    const join = (part) => {
      const before = [...list.children].filter((entry) => part.dataset.story && entry.dataset.story === part.dataset.story);
      if (!before.length) return;
      const earlier = document.createElement("details");
      const says = document.createElement("summary");
      const reports = document.createElement("ol");
      says.textContent = list.dataset.earlier;
      for (const entry of before) {
        const told = entry.querySelectorAll(".earlier > ol > li");
        entry.querySelector(".earlier")?.remove();
        entry.classList.remove("fresh");
        reports.append(entry, ...told);
      }
      earlier.className = "earlier";
      earlier.append(says, reports);
      part.append(earlier);
    };
    open();
    window.addEventListener("pagehide", () => { clearTimeout(timer); source.close(); });
    window.addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  }
})();
