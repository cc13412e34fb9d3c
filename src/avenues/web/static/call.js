// Adviser mode: a number key chooses an answer of the question that has the focus, and no other. Without this all
// works by Tab, Space and Enter. Read with templates/desk/call/page.html.

const isTyped = (field) => field.matches("input[type=text], textarea, select");

function choices(question) {
  return [...question.querySelectorAll("input[type=radio], input[type=checkbox]")];
}

for (const question of document.querySelectorAll("[data-call] [data-question]")) {
  choices(question)
    .slice(0, 9)
    .forEach((choice, place) => {
      const key = document.createElement("span");
      key.className = "desk-key";
      key.ariaHidden = "true";
      key.textContent = String(place + 1);
      choice.labels[0]?.append(" ", key);
    });
  question.addEventListener("keydown", (pressed) => {
    const { key, target } = pressed;
    if (isTyped(target) || pressed.ctrlKey || pressed.altKey || pressed.metaKey || !/^[1-9]$/.test(key)) return;
    const choice = choices(question)[Number(key) - 1];
    if (choice) {
      pressed.preventDefault();
      choice.focus();
      choice.click();
    }
  });
}

const first = document.querySelector("[data-call] [data-question] input:not([type=hidden])");
if (first && !document.querySelector(".govuk-error-summary")) first.focus({ preventScroll: true });
for (const hint of document.querySelectorAll("[data-keys]")) hint.hidden = false;
