// Draws what a table says, with uPlot. Until then, and without a script, the server's picture stands in the same box.
(() => {
  "use strict";
  if (typeof uPlot !== "function") return;
  const root = document.documentElement;
  const colour = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const drawn = new Map();

  const resized = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    const plot = drawn.get(target);
    if (plot) plot.setSize({ width: target.clientWidth, height: target.clientHeight });
  }));

  // Bars one before the other, each narrower than what it comes from: matches make stories, stories make messages.
  function days(box) {
    const table = document.getElementById(box.dataset.plot);
    const heads = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent);
    const rows = [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    const says = box.parentElement.querySelector(".plot-says");
    const names = rows.map((row) => row[0]);
    const data = [rows.map((row, i) => i), ...heads.slice(1).map((head, at) => rows.map((row) => Number(row[at + 1]) || null))];
    const looks = [["--line", "--field", 0.8], ["--wait-soft", "--wait", 0.54], ["--accent", "--accent", 0.28]];
    const font = "11px " + colour("--sans");
    const axis = { stroke: () => colour("--faint"), font, ticks: { show: false }, border: { show: true, stroke: () => colour("--line") } };
    return new uPlot({
      width: box.clientWidth,
      height: box.clientHeight,
      legend: { show: false },
      padding: [8, 4, 0, 0],
      cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
      scales: {
        x: { time: false, range: () => [-0.5, names.length - 0.5] },
        y: { range: (plot, least, most) => [0, Math.max(4, (most || 0) * 1.1)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 26,
          splits: (plot) => {
            const step = Math.max(1, Math.ceil((names.length * 72) / Math.max(1, plot.bbox.width / devicePixelRatio)));
            return data[0].filter((i) => i % step === 0);
          },
          values: (plot, at) => at.map((i) => names[i]),
        },
        { ...axis, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000], grid: { stroke: () => colour("--line"), width: 1 } },
      ],
      series: [{}, ...heads.slice(1).map((label, i) => ({
        label,
        fill: () => colour(looks[i][0]),
        stroke: () => colour(looks[i][1]),
        width: 1,
        points: { show: false },
        paths: uPlot.paths.bars({ size: [looks[i][2], 64], radius: 0.08 }),
      }))],
      hooks: {
        setCursor: [(plot) => {
          const row = plot.cursor.idx === null || plot.cursor.idx === undefined ? null : rows[plot.cursor.idx];
          says.textContent = row ? row[0] + " – " + heads.slice(1).map((head, i) => head + ": " + row[i + 1]).join(", ") : "";
        }],
      },
    }, data, box);
  }

  function draw(part) {
    [...drawn.keys()].filter((box) => !box.isConnected).forEach((box) => {
      drawn.get(box).destroy();
      drawn.delete(box);
      resized.unobserve(box);
    });
    part.querySelectorAll("[data-plot]").forEach((box) => {
      box.replaceChildren();
      const plot = days(box);
      drawn.set(box, plot);
      resized.observe(box);
    });
  }

  draw(document);
  document.body.addEventListener("htmx:afterSwap", (event) => draw(event.detail.target));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach((plot) => plot.redraw()));
})();
