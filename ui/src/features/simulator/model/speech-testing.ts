/** Words of engines, for tests. Not part of the application. */
import type { Speech } from "@/ipc/generated";

export const ofTriggers: Speech = {
  one: "trigger",
  heading: "Triggers",
  fires: "fires",
  fires_not: "does not fire",
  fire: "fire",
  fired: "fired",
  has_messages: true,
  has_groups: false,
};

export const ofRules: Speech = {
  one: "rule",
  heading: "Rules",
  fires: "decides",
  fires_not: "does not decide",
  fire: "decide",
  fired: "decided",
  has_messages: false,
  has_groups: true,
};
