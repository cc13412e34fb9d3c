// The order of a bundle's papers: drag them, or move them by their buttons, without asking the server. Without this
// the buttons and the places do the same. Read with templates/bundle/lines.html.

const list = document.querySelector("[data-lines]");
const said = document.querySelector("[data-said]");
const lines = () => [...list.querySelectorAll("[data-line]")];
const nameOf = (line) => line.querySelector("strong").textContent;

function count() {
  let place = 0;
  for (const line of lines()) {
    const chosen = line.querySelector("input[type=checkbox]").checked;
    if (chosen) line.querySelector("[data-place]").value = String((place += 1));
  }
}

function tell(line) {
  said.textContent = `${nameOf(line)} is now at place ${lines().indexOf(line) + 1} of ${lines().length}.`;
}

function move(line, step) {
  const other = step === "up" ? line.previousElementSibling : line.nextElementSibling;
  if (!other) return;
  if (step === "up") other.before(line);
  else other.after(line);
  count();
  tell(line);
}

function middle(line) {
  const { top, height } = line.getBoundingClientRect();
  return top + height / 2;
}

function drag(line) {
  const handle = document.createElement("span");
  handle.className = "bundle-handle";
  handle.ariaHidden = "true";
  handle.textContent = "⠿";
  line.querySelector(".bundle-line__steps").append(handle);
  handle.addEventListener("pointerdown", (pressed) => {
    pressed.preventDefault();
    handle.setPointerCapture(pressed.pointerId);
    line.classList.add("bundle-line--held");
    const follow = ({ clientY }) => {
      // The neighbours move round the held line: what is taken out of the page loses the pointer.
      while (line.previousElementSibling && clientY < middle(line.previousElementSibling))
        line.after(line.previousElementSibling);
      while (line.nextElementSibling && clientY > middle(line.nextElementSibling))
        line.before(line.nextElementSibling);
    };
    const drop = () => {
      handle.removeEventListener("pointermove", follow);
      line.classList.remove("bundle-line--held");
      count();
      tell(line);
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("lostpointercapture", drop, { once: true });
  });
}

if (list) {
  for (const line of lines()) {
    drag(line);
    for (const button of line.querySelectorAll("[data-step]")) {
      button.addEventListener("click", (clicked) => {
        clicked.preventDefault();
        move(line, button.dataset.step);
        button.focus();
      });
    }
  }
  for (const hint of document.querySelectorAll("[data-drag-hint]")) hint.hidden = false;
}
