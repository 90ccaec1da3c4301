// Reads one iCalendar object from standard input as ical.js has it; prints what it shows as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  return {
    uid: event.uid,
    sequence: event.sequence,
    title: event.summary,
    place: event.location ?? "",
    organiser: event.organizer,
    attendees: event.attendees.map((one) => one.getFirstValue()),
    starts_at: event.startDate.toJSDate().toISOString(),
    ends_at: event.endDate.toJSDate().toISOString(),
    cancelled: component.getFirstPropertyValue("status") === "CANCELLED",
  };
});
process.stdout.write(JSON.stringify({ method: calendar.getFirstPropertyValue("method"), events }));
