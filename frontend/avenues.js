// The site works without this. It adds, where scripts run: one press of a button sends once, the error summary takes
// the focus, a count of characters, hidden follow-up questions, and leaving quickly by pressing Shift three times.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  Radios,
  SkipLink,
  createAll,
} from "govuk-frontend";

// Leaving takes the place of this page in the browser's history: its address may hold answers.
class LeaveThisPage extends ExitThisPage {
  exitPage() {
    super.exitPage();
    window.location.replace(this.$root.querySelector("a").href);
  }
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, LeaveThisPage, Radios, SkipLink]) {
  createAll(component);
}
