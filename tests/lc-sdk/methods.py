"""lc-sdk-python, a client of LiveChat that others wrote, against the practice server.

Run by `cargo xtask test --only client`, in an environment of its own. TRIGGERCTL is the path of triggerctl.
"""

import base64
import inspect
import json
import os
import subprocess
import unittest
import urllib.request

from livechat.configuration import ConfigurationApi

# What the client has beside the document's 65 methods and those of greetings, and the practice server does not.
BEYOND = {"get_company_details", "list_customer_bans", "unban_customer"}
# What the client inherits, which is no method of the API.
OWN = {"modify_header", "remove_header", "get_headers"}

RULE = {"access": {"groups": [0]}, "conditions": {"url": {"values": [{"value": "/prices"}]}}}
READ_WRITE = ["read", "write"]

first_line = None


def setUpModule():
    global first_line
    server = subprocess.Popen(
        [os.environ["TRIGGERCTL"], "sandbox", "--platform", "livechat", "--no-rate-limit"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    unittest.addModuleCleanup(stop, server)
    first_line = json.loads(server.stdout.readline())


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


def client(authorization):
    """The published client, sent to the practice server."""
    made = ConfigurationApi.get_client(token=authorization, version="3.6", disable_logging=True)
    unittest.addModuleCleanup(made.session.close)
    made.api_url = f"{first_line['base_url']}/v3.6/configuration/action"
    return made


class Recorded:
    """A client that remembers which of its methods were answered, and which were refused."""

    def __init__(self, authorization):
        self.client = client(authorization)
        self.answered = set()
        self.refused = set()

    def call(self, method, **fields):
        """The answer of a method that must succeed."""
        response = getattr(self.client, method)(**fields)
        assert response.status_code == 200, f"{method}: {response.text}"
        self.answered.add(method)
        return response.json()

    def refuse(self, method, kind, **fields):
        """The error of a method that must be refused so."""
        response = getattr(self.client, method)(**fields)
        assert response.status_code != 200, f"{method}: {response.text}"
        error = response.json()["error"]
        assert error["type"] == kind, f"{method}: {error}"
        self.refused.add(method)
        return error


def methods():
    """The methods that the client has for this version."""
    members = inspect.getmembers(client("Bearer nobody"), inspect.ismethod)
    return {name for name, _ in members if not name.startswith("_")} - OWN


class Methods(unittest.TestCase):
    def setUp(self):
        control("POST", "reset", {})
        self.client_id = first_line["owner_client_id"]
        self.api = Recorded(f"Bearer {first_line['token']}")

    def test_every_method_of_the_client_is_answered_and_refused_as_the_document_says(self):
        for step in (
            self.agents,
            self.batches_of_agents,
            self.auto_access,
            self.bots,
            self.bot_templates,
            self.batches_of_bots,
            self.groups,
            self.properties,
            self.values,
            self.tags,
            self.webhooks,
            self.rest,
            self.greetings,
        ):
            with self.subTest(step.__name__):
                control("POST", "reset", {})
                step()
        documented = methods() - BEYOND
        greetings = {name for name in documented if "greeting" in name}
        self.assertEqual((len(documented - greetings), len(greetings)), (65, 5))
        self.assertEqual(documented - self.api.answered, set())
        # These cannot be called wrongly: they have no fields, and need no scope, or no token.
        without_fields = {"request_agent_unsuspension", "list_channels", "get_product_source"}
        # An empty batch is a batch, and an error in it has its place in the answer.
        batches = {name for name in documented if name.startswith("batch_")}
        self.assertEqual(documented - self.api.refused - without_fields - batches, set())

    def test_every_method_wants_a_token_but_the_one_that_needs_none(self):
        nobody = Recorded("Bearer dal:nobody")
        for method in methods() - BEYOND - {"list_webhook_names"}:
            nobody.refuse(method, "authentication")
        self.assertEqual(len(nobody.call("list_webhook_names")), 37)

    def test_what_the_document_does_not_have_is_not_found(self):
        for method in BEYOND:
            self.api.refuse(method, "not_found")

    def test_a_personal_access_token_signs_in_and_has_no_application(self):
        pair = f"{first_line['account_id']}:{first_line['token']}".encode()
        personal = Recorded(f"Basic {base64.b64encode(pair).decode()}")
        error = personal.refuse("get_license_webhooks_state", "validation")
        self.assertEqual(error["message"], "`owner_client_id` is required")
        state = personal.call("get_license_webhooks_state", owner_client_id=self.client_id)
        self.assertEqual(state, {"license_webhooks_enabled": True})

    def test_a_misdirected_call_says_the_region_and_works_there(self):
        control("PUT", "region", {"region": "fra"})
        error = self.api.refuse("list_groups", "misdirected_request")
        self.assertEqual(error["data"], {"region": "fra"})
        self.api.call("list_groups", headers={"X-Region": error["data"]["region"]})

    def test_a_token_without_the_scopes_is_refused_by_every_method_that_has_some(self):
        poor = Recorded(f"Bearer {control('POST', 'tokens', {'scopes': ['chats--all:ro']})['token']}")
        without = {
            "request_agent_unsuspension",
            "issue_bot_token",
            "list_webhook_names",
            "list_channels",
            "get_product_source",
        }
        for method in methods() - BEYOND - without:
            poor.refuse(method, "authorization")

    def agents(self):
        api, smith = self.api, {"id": "new@example.com"}
        self.assertEqual(api.call("create_agent", name="New", **smith), smith)
        api.refuse("create_agent", "already_exists", name="New", **smith)
        api.call("update_agent", job_title="Hero", groups=[{"id": 1, "priority": "first"}], **smith)
        api.refuse("update_agent", "group_not_found", groups=[{"id": 42, "priority": "first"}], **smith)
        shown = api.call("get_agent", fields=["groups", "job_title"], **smith)
        self.assertEqual((shown["job_title"], shown["groups"]), ("Hero", [{"id": 1, "priority": "first"}]))
        self.assertIn(smith["id"], [agent["id"] for agent in api.call("list_agents", filters={"group_ids": [1]})])
        api.refuse("list_agents", "validation", fields=["shoe_size"])
        for method in ("suspend_agent", "unsuspend_agent", "approve_agent", "delete_agent"):
            self.assertEqual(api.call(method, **smith), {})
        for method in ("get_agent", "suspend_agent", "unsuspend_agent", "approve_agent", "delete_agent"):
            api.refuse(method, "not_found", **smith)
        self.assertEqual(api.call("request_agent_unsuspension"), {})

    def batches_of_agents(self):
        ids = [{"id": f"{name}@example.com"} for name in ("one", "two")]
        missing = {"error": {"type": "validation", "message": "`id` is required"}}
        requests = [{"name": "Agent", **agent} for agent in ids]
        answer = self.api.call("batch_create_agents", requests=requests + [{}])
        self.assertEqual(answer, {"responses": ids + [missing]})
        for what in ("update", "suspend", "unsuspend", "approve", "delete"):
            answer = self.api.call(f"batch_{what}_agents", requests=[ids[0], {}, ids[1]])
            self.assertEqual(answer, {"responses": [{}, missing, {}]})

    def auto_access(self):
        control("PUT", "auto_accesses", [])
        api = self.api
        a, b, c, d = (api.call("add_auto_access", description=name, **RULE)["id"] for name in "ABCD")
        api.refuse("add_auto_access", "validation", access={"groups": [0]}, conditions={})
        self.assertEqual(api.call("update_auto_access", id=c, next_id=b), {})
        api.refuse("update_auto_access", "validation", id=c, next_id="gone")
        nexts = {rule["id"]: rule["next_id"] for rule in api.call("list_auto_accesses")}
        self.assertEqual(nexts, {a: c, c: b, b: d, d: ""})
        self.assertEqual(api.call("delete_auto_access", id=c), {})
        api.refuse("delete_auto_access", "not_found", id=c)
        nexts = {rule["id"]: rule["next_id"] for rule in api.call("list_auto_accesses")}
        self.assertEqual(nexts, {a: b, b: d, d: ""})
        control("PUT", "licence", {"expired": True})
        api.refuse("list_auto_accesses", "license_expired")

    def bots(self):
        api = self.api
        bot = api.call("create_bot", name="Robin", groups=[{"id": 1, "priority": "last"}])
        api.refuse("create_bot", "validation", name="Robin", max_chats_count=501)
        api.call("update_bot", id=bot["id"], name="Rob")
        self.assertEqual(api.call("get_bot", id=bot["id"])["name"], "Rob")
        self.assertIn(bot["id"], [one["id"] for one in api.call("list_bots", all=True, fields=["timezone"])])
        api.refuse("list_bots", "validation", fields=["colour"])
        proof = {
            "bot_id": bot["id"],
            "client_id": self.client_id,
            "organization_id": first_line["organization_id"],
        }
        token = api.call("issue_bot_token", bot_secret=bot["secret"], **proof)["token"]
        self.assertEqual(Recorded(f"Bearer {token}").call("get_bot", id=bot["id"])["name"], "Rob")
        fresh = api.call("reset_bot_secret", id=bot["id"])["secret"]
        api.refuse("issue_bot_token", "authorization", bot_secret=bot["secret"], **proof)
        api.call("issue_bot_token", bot_secret=fresh, **proof)
        api.call("delete_bot", id=bot["id"])
        for method in ("get_bot", "update_bot", "delete_bot", "reset_bot_secret"):
            api.refuse(method, "not_found", id=bot["id"])

    def bot_templates(self):
        api, own = self.api, {"owner_client_id": self.client_id}
        template = api.call("create_bot_template", name="T", affect_existing_installations=True, **own)
        named = {"id": template["id"], **own}
        api.call("update_bot_template", name="Other", affect_existing_installations=True, **named)
        self.assertEqual(api.call("get_bot", id=template["id"])["name"], "Other")
        self.assertIn("Other", [one["name"] for one in api.call("list_bot_templates", **own)])
        api.refuse("list_bot_templates", "authorization", owner_client_id="of somebody else")
        secret = api.call("reset_bot_template_secret", **named)["secret"]
        self.assertNotEqual(secret, template["secret"])
        self.assertEqual(api.call("delete_bot_template", **named), {})
        for method in ("update_bot_template", "reset_bot_template_secret", "delete_bot_template"):
            api.refuse(method, "not_found", **named)
        # One of the sample is left.
        for _ in range(4):
            api.call("create_bot_template", name="T", **own)
        api.refuse("create_bot_template", "limit_reached", name="T", **own)

    def batches_of_bots(self):
        made = self.api.call("batch_create_bots", requests=[{"name": "A"}, {}, {"name": "B"}])["responses"]
        self.assertEqual(made[1]["error"]["message"], "`name` is required")
        ids = [{"id": made[0]["id"]}, {"id": made[2]["id"]}]
        for what in ("update", "delete"):
            answer = self.api.call(f"batch_{what}_bots", requests=ids)
            self.assertEqual(answer, {"responses": [{}, {}]})

    def groups(self):
        api = self.api
        members = {"smith@example.com": "normal", "jones@example.com": "last"}
        made = api.call("create_group", name="Shoes", agent_priorities=members)
        api.refuse("create_group", "validation", name="x" * 181, agent_priorities=members)
        self.assertEqual(api.call("update_group", name="Sports shoes", language_code="pl", **made), {})
        shown = api.call("get_group", fields=["agent_priorities", "routing_status"], **made)
        self.assertEqual(
            shown,
            {
                **made,
                "name": "Sports shoes",
                "language_code": "pl",
                "agent_priorities": members,
                "routing_status": "offline",
            },
        )
        self.assertIn(made["id"], [group["id"] for group in api.call("list_groups")])
        api.refuse("list_groups", "validation", fields="all")
        self.assertEqual(api.call("delete_group", **made), {})
        for method in ("get_group", "update_group", "delete_group"):
            api.refuse(method, "group_not_found", **made)

    def properties(self):
        api, named = self.api, {"name": "p", "owner_client_id": self.client_id}
        access = {"license": {"agent": READ_WRITE}, "group": {"agent": READ_WRITE}}
        self.assertEqual(api.call("register_property", type="int", access=access, domain=[1, 2], **named), {})
        api.refuse("register_property", "already_exists", type="int", access=access, **named)
        self.assertEqual(api.call("unregister_property", **named), {})
        api.refuse("unregister_property", "not_found", **named)
        api.refuse("publish_property", "not_found", access_type=["read"], **named)
        api.call("register_property", type="int", access=access, range={"from": 1}, default_value=1, **named)
        self.assertEqual(api.call("publish_property", access_type=["read"], **named), {})
        api.refuse("unregister_property", "validation", **named)
        shown = api.call("list_properties", owner_client_id=self.client_id)["p"]
        self.assertEqual(
            shown,
            {
                "type": "int",
                "description": "",
                "access": access,
                "range": {"from": 1},
                "default_value": 1,
                "public_access": ["read"],
            },
        )
        api.refuse("list_properties", "validation")

    def values(self):
        api, test = self.api, {"test": {"int_property": 7}}
        self.assertEqual(api.call("update_license_properties", properties=test), {})
        api.refuse("update_license_properties", "validation", properties={"test": {"int_property": "7"}})
        self.assertEqual(api.call("list_license_properties", namespace="test", name_prefix="int"), test)
        api.refuse("list_license_properties", "validation", namespace=7)
        self.assertEqual(api.call("delete_license_properties", properties={"test": ["int_property"]}), {})
        api.refuse("delete_license_properties", "validation", properties={"test": ["moon_property"]})
        self.assertEqual(api.call("list_license_properties", namespace="test"), {})

        self.assertEqual(api.call("update_group_properties", group_id=1, properties=test), {})
        api.refuse("update_group_properties", "group_not_found", group_id=42, properties=test)
        listed = api.call("list_groups_properties", group_ids=[0, 1], namespace="test")
        self.assertEqual(listed, [{"id": 0, "properties": {}}, {"id": 1, "properties": test}])
        api.refuse("list_groups_properties", "validation")
        self.assertEqual(api.call("delete_group_properties", id=1, properties={"test": ["int_property"]}), {})
        api.refuse("delete_group_properties", "group_not_found", id=42, properties={})

    def tags(self):
        api = self.api
        self.assertEqual(api.call("create_tag", name="docs_feedback", group_ids=[0]), {})
        api.refuse("create_tag", "already_exists", name="Docs_Feedback")
        self.assertEqual(api.call("update_tag", name="docs_feedback", group_ids=[3]), {})
        api.refuse("update_tag", "not_found", name="Docs_Feedback")
        listed = api.call("list_tags", filters={"group_ids": [3]})
        self.assertEqual([(tag["name"], tag["group_ids"]) for tag in listed], [("docs_feedback", [3])])
        api.refuse("list_tags", "validation", filters={})
        self.assertEqual(api.call("delete_tag", name="docs_feedback"), {})
        api.refuse("delete_tag", "not_found", name="docs_feedback")

    def webhooks(self):
        api, own = self.api, {"owner_client_id": self.client_id}
        hook = {
            "action": "incoming_event",
            "secret_key": "open sesame",
            "url": "https://receiver.example/hook",
            "type": "license",
            "filters": {"author_type": "customer"},
            **own,
        }
        ids = [api.call("register_webhook", **hook)["id"] for _ in range(3)]
        api.refuse("register_webhook", "limit_reached", **hook)
        api.refuse("register_webhook", "validation", **{**hook, "action": "tag_created"})
        listed = [one for one in api.call("list_webhooks", **own) if one["id"] in ids]
        self.assertEqual((len(listed), [one for one in listed if "secret_key" in one]), (3, []))
        api.refuse("list_webhooks", "validation")
        self.assertEqual(api.call("unregister_webhook", id=ids[0], **own), {})
        api.refuse("unregister_webhook", "not_found", id=ids[0], **own)
        names = {one["action"]: one["filters"] for one in api.call("list_webhook_names", version="3.6")}
        self.assertIn("author_type", names["incoming_event"])
        api.refuse("list_webhook_names", "unsupported_version", version="1.0")
        for method, enabled in (("disable_license_webhooks", False), ("enable_license_webhooks", True)):
            self.assertEqual(api.call(method), {})
            state = api.call("get_license_webhooks_state")
            self.assertEqual(state, {"license_webhooks_enabled": enabled})
        for method in ("disable_license_webhooks", "enable_license_webhooks", "get_license_webhooks_state"):
            api.refuse(method, "authorization", owner_client_id="of somebody else")

    def rest(self):
        api = self.api
        self.assertEqual([one["channel_type"] for one in api.call("list_channels")], ["code", "direct_link", "integration"])
        over = api.call("check_product_limits_for_plan", plan="starter")
        self.assertIn("groups", [one["resource"] for one in over])
        api.refuse("check_product_limits_for_plan", "validation", plan="free")
        self.assertEqual(set(api.call("get_product_source")), {"source_id", "source_type", "source_url"})
        self.assertEqual(api.call("reactivate_email", agent_id="brown@example.com"), {})
        api.refuse("reactivate_email", "not_found", agent_id="no@example.com")
        self.assertEqual(api.call("update_company_details", enrich=True, city="Wrocław"), {})
        api.refuse("update_company_details", "validation", city=7)
        self.assertEqual(control("GET", "state")["company"], {"city": "Wrocław"})

    def greetings(self):
        api = self.api
        rules = [
            {"condition": "and", "type": "url_current", "operator": "contains", "value": "checkout"},
            {"condition": "or", "type": "visit_time_site", "operator": "greater_than", "value": "30"},
        ]
        made = api.call("create_greeting", type="normal", active=True, name="Hello", group=1, rules=rules)
        api.refuse("create_greeting", "validation", type="normal", active=True, name="Hello", group=1, rules=[])
        self.assertEqual(api.call("update_greeting", active=False, rules=rules[:1], **made), {})
        shown = api.call("get_greeting", **made)
        self.assertEqual((shown["active"], shown["group"], shown["rules"]), (False, 1, rules[:1]))
        page = api.call("list_greetings", limit=1)
        seen = [greeting["id"] for greeting in page["greetings"]]
        while "next_page_id" in page:
            page = api.call("list_greetings", page_id=page["next_page_id"])
            seen += [greeting["id"] for greeting in page["greetings"]]
        self.assertEqual((len(seen), seen[-1]), (page["found_greetings"], made["id"]))
        api.refuse("list_greetings", "validation", limit=101)
        self.assertEqual(api.call("delete_greeting", **made), {})
        for method in ("get_greeting", "update_greeting", "delete_greeting"):
            api.refuse(method, "not_found", **made)


if __name__ == "__main__":
    unittest.main()
