"""The rules of accessibility, by axe-core in a real browser."""
