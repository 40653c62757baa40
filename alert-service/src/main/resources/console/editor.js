// What the editor of subscriptions gains from a script: marks in the query, and what could be written next. It is whole without.
(() => {
  "use strict";
  const query = document.getElementById("query");
  if (!query) return;
  const ask = (path) => fetch(path).then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status));
  // Topics are another service's to know: nothing waits for them.
  const topics = ask("/subscriptions/suggestions/topics").catch(() => []);
  ask("/subscriptions/suggestions").then((words) => {
    words.topic = [];
    mark(query, words);
    const again = [...document.querySelectorAll("[data-complete]")].map((field) => complete(field, words));
    topics.then((known) => {
      words.topic = known;
      again.forEach((offer) => offer());
    });
  }, () => {});
  document.body.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (detail.target.classList.contains("tested")) detail.target.replaceChildren();
  });
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((name) => document.body.addEventListener(name, ({ detail }) => {
    const { unanswered } = detail.target.dataset;
    if (!unanswered) return;
    const told = document.createElement("p");
    told.className = "error";
    told.textContent = unanswered;
    detail.target.replaceChildren(told);
  }));

  // The pieces of a query: what is in quotes, parentheses, and words with what stands before them.
  function pieces(text, fields) {
    const found = [];
    const tokens = /"(?:\\.|[^"\\])*"?(?:~\d*)?|[()]|(?:\\.|[^\s()"\\])+|\\$/gs;
    for (let token; (token = tokens.exec(text));) {
      const [word] = token, at = token.index, end = at + word.length;
      const add = (from, to, kind) => found.push({ from, to, kind });
      if (word[0] === '"') add(at, end, "phrase");
      else if (word === "(" || word === ")") add(at, end, "group");
      else if (/^(AND|OR|NOT|&&|\|\|)$/.test(word)) add(at, end, "operator");
      else {
        const sign = /^[+\-!]/.test(word) ? 1 : 0;
        const named = /^=?([a-z]+):/i.exec(word.slice(sign));
        if (sign) add(at, at + 1, "operator");
        if (named && fields.includes(named[1].toLowerCase())) add(at + sign, at + sign + named[0].length, "field");
        else if (word.length > sign) add(at + sign, end, word.endsWith("*") ? "beginning" : "word");
        if (named && fields.includes(named[1].toLowerCase()) && at + sign + named[0].length < end) {
          add(at + sign + named[0].length, end, word.endsWith("*") ? "beginning" : "word");
        }
      }
    }
    return found;
  }

  // A layer behind the text, which stays as it is: only its ground is coloured, so it can be read in every theme.
  function mark(field, words) {
    const fields = words.fields.map((one) => one.value.slice(0, -1));
    const layer = document.createElement("span");
    layer.className = "query-marks code";
    layer.setAttribute("aria-hidden", "true");
    field.before(layer);
    field.classList.add("marked");
    let fault = null, asked = field.value;
    const draw = () => {
      const text = field.value, found = pieces(text, fields);
      const wrong = fault && fault.text === text ? place(fault.at, text, found) : null;
      const edges = new Set([0, text.length]);
      [...found, ...(wrong ? [wrong] : [])].forEach((one) => edges.add(one.from).add(one.to));
      const sorted = [...edges].sort((a, b) => a - b);
      layer.replaceChildren();
      for (let i = 0; i + 1 < sorted.length; i++) {
        const [from, to] = [sorted[i], sorted[i + 1]];
        const part = document.createElement("span");
        const piece = found.find((one) => one.from <= from && to <= one.to);
        if (piece) part.className = piece.kind;
        if (wrong && wrong.from <= from && to <= wrong.to) part.classList.add("wrong");
        part.textContent = text.slice(from, to);
        layer.append(part);
      }
      layer.append("\u200b");
      layer.scrollTop = field.scrollTop;
    };
    field.addEventListener("input", draw);
    field.addEventListener("scroll", () => { layer.scrollTop = field.scrollTop; });
    // What was tried says what is wrong, and where: in the text as it was sent, which may have changed since.
    const told = () => {
      const said = document.querySelector('#tried [data-field="query"]');
      fault = said && said.dataset.position ? { at: Number(said.dataset.position), text: asked } : null;
      say(field, said ? said.dataset.says.split("\n")[0] : "");
      draw();
    };
    const ofTried = (name, act) => document.body.addEventListener(name, ({ detail }) => { if (detail.target.id === "tried") act(); });
    ofTried("htmx:beforeRequest", () => { asked = field.value; });
    ["htmx:afterSwap", "htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((name) => ofTried(name, told));
    told();
  }

  // The word at the place; where the text ends before it was complete, the last one.
  function place(at, text, found) {
    const piece = found.find((one) => one.from <= at && at < one.to) || found.findLast((one) => one.from <= at) || found[0];
    return piece ? { from: piece.from, to: piece.to } : null;
  }

  // The sentence stands under the field, and belongs to it.
  function say(field, sentence) {
    let error = document.getElementById(field.id + "-error");
    if (!error && sentence) {
      error = document.createElement("p");
      error.id = field.id + "-error";
      error.className = "error wide";
      field.closest("p").after(error);
    }
    if (error) {
      error.hidden = !sentence;
      error.textContent = sentence;
    }
    field.setAttribute("aria-describedby", field.id + "-help" + (sentence ? " " + error.id : ""));
    if (sentence) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  // A list of what could stand here: arrows choose, Enter takes, Escape closes; Ctrl and Space open it. A text of many lines can't
  // be a combobox, so there the list is an offer of its text box and its length is told.
  function complete(field, words) {
    const kind = field.dataset.complete, isLine = field.tagName === "INPUT";
    const list = document.createElement("ul");
    list.className = "options";
    list.id = field.id + "-options";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words.label);
    const count = document.createElement("span");
    count.className = "visually-hidden";
    count.setAttribute("role", "status");
    field.removeAttribute("list");
    field.setAttribute("autocomplete", "off");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    if (isLine) {
      field.setAttribute("role", "combobox");
      field.setAttribute("aria-expanded", "false");
    }
    const holder = field.closest(".query-box") || field.parentElement;
    holder.classList.add("completed");
    holder.append(list, count);

    let options = [], chosen = -1, word = "", caret = -1;
    const start = (text) => kind === "query"
      ? /(?:^|[\s(])[+\-!]?=?((?:[a-z]+:)?[^\s()":]*)$/i.exec(text)
      : /(?:^|,)\s*([^,]*)$/.exec(text);
    const inQuotes = () => kind === "query"
      && field.value.slice(0, field.selectionStart).replace(/\\./g, "").split('"').length % 2 === 0;
    const offered = (all) => {
      const found = start(field.value.slice(0, field.selectionStart));
      if (!found || field.selectionStart !== field.selectionEnd || inQuotes()) return [];
      word = found[1];
      if (kind !== "query") return fit(words[kind], word, all);
      const [, name, rest] = /^([a-z]+:)(.*)$/i.exec(word) || [];
      if (name) return fit({ "lang:": words.lang, "topic:": words.topic }[name.toLowerCase()] || [], rest, true, name);
      return [...fit(words.fields, word, all), ...fit(words.operators, word, all),
        ...(word.length > 1 ? fit(words.topic, word, false, "topic:") : [])];
    };
    const fit = (known, typed, all, before = "") => {
      const small = typed.toLowerCase();
      return !typed && !all ? [] : known.filter((one) => one.value !== typed
          && (one.value.toLowerCase().startsWith(small) || one.says.toLowerCase().startsWith(small)))
        .map((one) => ({ value: before + one.value, says: one.says }));
    };
    const close = () => {
      list.hidden = true;
      options = [];
      chosen = caret = -1;
      field.removeAttribute("aria-activedescendant");
      if (isLine) field.setAttribute("aria-expanded", "false");
      count.textContent = "";
    };
    const open = (all) => {
      close();
      caret = field.selectionStart;
      options = offered(all).slice(0, 12);
      list.replaceChildren(...options.map((one, i) => {
        const item = document.createElement("li"), value = document.createElement("code");
        item.id = list.id + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        value.textContent = one.value;
        item.append(value, " " + one.says);
        item.addEventListener("mousedown", (event) => { event.preventDefault(); take(i); });
        return item;
      }));
      if (!options.length) return;
      list.hidden = false;
      if (isLine) field.setAttribute("aria-expanded", "true");
      count.textContent = words.count.replace("#", options.length);
    };
    const choose = (i) => {
      chosen = (i + options.length) % options.length;
      [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
      field.setAttribute("aria-activedescendant", list.children[chosen].id);
      list.children[chosen].scrollIntoView({ block: "nearest" });
    };
    const take = (i) => {
      const { value } = options[i], at = caret;
      // What is offered fits the word that the caret stood after.
      if (field.selectionStart !== at || field.selectionEnd !== at) return close();
      const more = kind === "query" && !value.endsWith(":") ? " " : "";
      field.setRangeText(value + more, at - word.length, at, "end");
      close();
      field.dispatchEvent(new Event("input", { bubbles: true }));
      // A whole value is not the beginning of another one.
      if (!value.endsWith(":")) close();
      field.dispatchEvent(new Event("change", { bubbles: true }));
    };
    field.addEventListener("input", () => { open(false); });
    field.addEventListener("blur", close);
    field.addEventListener("mousedown", close);
    field.addEventListener("keydown", (event) => {
      const isOpen = !list.hidden;
      if (event.key === " " && event.ctrlKey || !isOpen && event.key === "ArrowDown" && (isLine || event.altKey)) {
        open(true);
      } else if (isOpen && event.key === "ArrowDown") choose(chosen + 1);
      else if (isOpen && event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
      else if (isOpen && event.key === "Enter" && chosen >= 0) take(chosen);
      else if (isOpen && event.key === "Escape") close();
      else {
        if (/^(Arrow|Home$|End$|Page)/.test(event.key)) close();
        return;
      }
      event.preventDefault();
    });
    // Where the caret still stands at the word that was typed.
    return () => { if (caret >= 0 && chosen < 0 && document.activeElement === field && field.selectionStart === caret) open(false); };
  }
})();
