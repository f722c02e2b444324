// A single-page app as small as it can be: three views, one for each <template> of spa.html.
// It knows nothing of Baton, as a customer's router would not.

const view = document.getElementById("view");
const views = new Map(
  [...document.querySelectorAll("template[data-path]")].map((template) => [template.dataset.path, template]),
);

function show() {
  const template = views.get(location.pathname.replace(/\/$/, "")) ?? views.get("/spa");
  view.replaceChildren(template.content.cloneNode(true));
  document.title = `${template.dataset.title}, Fjordline Outdoor`;
  for (const link of document.querySelectorAll("a[data-route]")) {
    const here = link.pathname === template.dataset.path;
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-route]");
  // A click that asks for a new tab or a download is the browser's to answer.
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, "", link.pathname);
  show();
  // Without this a screen reader would not hear that the page has changed.
  view.querySelector("h1").focus();
});

addEventListener("popstate", show);
show();
