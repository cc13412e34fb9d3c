"""Which rules gave an answer. A change of any rule's answer is a new version, with its line in CHANGELOG.md."""

LAW_VERSION = "2026-11-24"
