"""zenpy, a client of Zendesk Chat that others wrote, against the practice server.

Run by `cargo xtask test --only client`, in an environment of its own. TRIGGERCTL is the path of triggerctl.
"""

import json
import os
import subprocess
import unittest
import urllib.request
from urllib.parse import quote

from zenpy import Zenpy
from zenpy.lib.api_objects.chat_objects import Trigger
from zenpy.lib.exception import APIException, RecordNotFoundException

DEFINITION = {
    "event": "page_enter",
    "condition": [
        "and",
        ["icontains", "@visitor_page_url", "/pricing"],
        ["or", ["stillOnPage", 30], ["not", ["firedBefore"]]],
    ],
    "actions": [["addTag", "prices"], ["sendMessageToVisitor", "Sales", "Grüße! 🛒 100 % & more"]],
    "version": 1,
    "editor": "advanced",
}

# The client puts names into the path as they are, and what it is built on encodes what no path can hold.
AS_THEY_ARE = [
    "Plain",
    "Prices & plans",
    "blog/article",
    "/leading and trailing/",
    "a//b",
    "100% off",
    "100%",
    "5%zz",
    "a+b",
    "  blanks  ",
    "Grüße aus Köln",
    "🛒 cart 👩‍👩‍👧",
    "x;y=z,@:~!$'()*",
    '"<>\\[]{}|^`',
]

# These mean something in a URL. The client does not encode them, and so they never reach a server; with each is what does.
LOST_IN_THE_CLIENT = {
    "#1 page": "",
    "page #1": "page%20",
    "what? now": "what?%20now",
    "here/../there": "there",
    "50%20off": "50%20off",
}

first_line = None


def setUpModule():
    global first_line
    server = subprocess.Popen(
        [os.environ["TRIGGERCTL"], "sandbox", "--platform", "zendesk-chat", "--empty", "--no-rate-limit"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    unittest.addModuleCleanup(stop, server)
    first_line = json.loads(server.stdout.readline())
    os.environ["ZENPY_FORCE_SCHEME"] = "http"
    os.environ["ZENPY_FORCE_NETLOC"] = first_line["base_url"].removeprefix("http://")


def stop(server):
    server.terminate()
    server.wait()
    server.stdout.close()


def control(method, path, body=None):
    """Calls a control of the practice server, under /practice."""
    request = urllib.request.Request(
        f"{first_line['base_url']}/practice/{path}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        text = answer.read()
    return json.loads(text) if text else None


def stored():
    """The triggers on the server."""
    return control("GET", "state")["triggers"]


def last_target():
    """The path and query of the newest call, as it reached the server."""
    return control("GET", "state")["requests"][-1]["target"]


class Triggers(unittest.TestCase):
    def setUp(self):
        control("POST", "reset", {})
        self.triggers = Zenpy(subdomain="practice", oauth_token=first_line["token"]).chats.triggers

    def create(self, name):
        return self.triggers.create(
            Trigger(name=name, description="by zenpy", enabled=True, definition=DEFINITION)
        )

    def assert_shown_updated_and_deleted(self, name, in_path):
        """Takes one trigger through its life, named in the path as `in_path`."""
        created = self.create(name)
        self.assertEqual((created.name, created.definition), (name, DEFINITION))
        self.assertEqual(self.triggers(name=in_path).id, created.id)
        changed = self.triggers.update(Trigger(name=in_path, description="changed"))
        self.assertEqual(
            (changed.id, changed.name, changed.description, changed.definition),
            (created.id, name, "changed", DEFINITION),
        )
        self.triggers.delete(Trigger(name=in_path))
        self.assertEqual(stored(), [])

    def test_triggers_are_listed_in_the_order_of_creation(self):
        self.assertEqual(list(self.triggers()), [])
        for name in ["second by name", "a first by name"]:
            self.create(name)
        self.assertEqual([one.name for one in self.triggers()], ["second by name", "a first by name"])

    def test_a_creation_gives_back_the_whole_record(self):
        created = self.create("Prices")
        self.assertEqual(
            created.to_dict(),
            {
                "id": created.id,
                "name": "Prices",
                "description": "by zenpy",
                "enabled": True,
                "definition": DEFINITION,
            },
        )
        self.assertEqual(stored()[0]["definition"], DEFINITION)

    def test_names_with_all_kinds_of_characters_work_as_they_are(self):
        for name in AS_THEY_ARE:
            with self.subTest(name=name):
                self.assert_shown_updated_and_deleted(name, name)

    def test_all_names_work_when_the_caller_encodes_them(self):
        for name in AS_THEY_ARE + list(LOST_IN_THE_CLIENT):
            with self.subTest(name=name):
                self.assert_shown_updated_and_deleted(name, quote(name, safe=""))

    def test_names_that_mean_something_in_a_url_are_lost_in_the_client_and_harm_nothing(self):
        for name, sent in LOST_IN_THE_CLIENT.items():
            with self.subTest(name=name):
                created = self.create(name)
                for call in (
                    lambda: self.triggers(name=name),
                    lambda: self.triggers.update(Trigger(name=name, description="changed")),
                    lambda: self.triggers.delete(Trigger(name=name)),
                ):
                    self.assertRaises(RecordNotFoundException, call)
                    self.assertEqual(last_target(), f"/api/v2/chat/triggers/{sent}")
                self.assertEqual([(one["id"], one["description"]) for one in stored()], [(created.id, "by zenpy")])
                self.triggers.delete(Trigger(name=quote(name, safe="")))

    def test_a_trigger_that_was_read_and_sent_back_stays_as_it_is(self):
        created = self.create("Prices")
        before = stored()
        # The client takes the definition apart, into members such as definition.event.
        self.triggers.update(self.triggers(name=created.name))
        self.assertEqual(stored(), before)

    def test_a_definition_that_the_client_sends_with_an_update_changes_nothing(self):
        self.create("Prices")
        before = stored()[0]["definition"]
        other = {"event": "chat_message", "condition": ["and"], "actions": []}
        self.triggers.update(Trigger(name="Prices", enabled=0, definition=other))
        self.assertEqual((stored()[0]["definition"], stored()[0]["enabled"]), (before, 0))

    def test_two_triggers_of_one_name_are_both_listed(self):
        ids = [self.create("Twin").id, self.create("Twin").id]
        self.assertEqual([one.id for one in self.triggers()], ids)
        self.triggers.delete(Trigger(name="Twin"))
        self.assertEqual([one.id for one in self.triggers()], ids[1:])

    def test_what_is_deleted_is_not_found(self):
        created = self.create("Prices")
        self.assertEqual(self.triggers.delete(created).status_code, 204)
        self.assertRaises(RecordNotFoundException, lambda: self.triggers(name="Prices"))

    def test_a_refusal_tells_the_client_why(self):
        with self.assertRaises(APIException) as refused:
            self.triggers.create(Trigger(description="nameless"))
        self.assertEqual(refused.exception.response.status_code, 422)
        self.assertIn("name", refused.exception.response.json()["details"])

    def test_an_address_and_a_password_sign_in_too(self):
        signed_in = {"email": first_line["email"], "password": first_line["password"]}
        self.create("Prices")
        by_password = Zenpy(subdomain="practice", **signed_in).chats.triggers
        self.assertEqual([one.name for one in by_password()], ["Prices"])

    def test_a_wrong_token_is_refused(self):
        strange = Zenpy(subdomain="practice", oauth_token="wrong").chats.triggers
        with self.assertRaises(APIException) as refused:
            list(strange())
        self.assertEqual(refused.exception.response.status_code, 401)


if __name__ == "__main__":
    unittest.main()
