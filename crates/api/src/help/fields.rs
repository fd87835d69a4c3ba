//! Pages of conditions, actions and fields, from the catalogues.

use trigger::tree::{Argument, OperatorEntry, PartEntry, Source, Tree, VariableEntry};
use trigger::{Catalogue, ConditionEntry, Fact, Field, FieldChoice, Kind, Platform, documents};

use super::checks::about;
use super::page::{Group, Line, Page};
use super::things::{decides_sections, deciding, group_of, key_of, pointer_of};

pub(super) fn pages() -> Vec<Page> {
    let kinds = |platform: Platform| {
        documents(platform)
            .kinds()
            .iter()
            .map(move |kind| (platform, kind))
    };
    Platform::ALL
        .into_iter()
        .flat_map(kinds)
        .flat_map(|(platform, kind)| {
            let catalogue = documents(platform).catalogue();
            let of = Of {
                platform,
                kind,
                catalogue: &catalogue,
            };
            of.pages()
        })
        .collect()
}

/// The drafts that a page is about.
struct Of<'a> {
    platform: Platform,
    kind: &'static Kind,
    catalogue: &'a Catalogue,
}

impl Of<'_> {
    fn pages(&self) -> Vec<Page> {
        let catalogue = self.catalogue;
        let mut pages: Vec<Page> = catalogue
            .fields
            .iter()
            .map(|field| self.field(Group::Field, field.key, field))
            .collect();
        pages.extend(catalogue.conditions.iter().map(|entry| self.condition(entry)));
        for entry in catalogue.actions {
            let mut page = self.page(Group::Action, "Action", entry.key, entry.label, entry.description);
            page.section("Good to know", facts(entry.facts));
            page.section("Fields", fields(entry.fields));
            pages.push(page);
        }
        for entry in catalogue.senders {
            pages.push(self.page(Group::Field, "Sender", entry.key, entry.label, entry.description));
        }
        pages.extend(catalogue.tree.iter().flat_map(|tree| self.of_tree(tree)));
        for section in catalogue
            .sections
            .iter()
            .filter(|section| section.kind == self.kind.key)
        {
            for field in section.fields {
                pages.extend(self.of_section(&pointer_of(section, field), field, section.title));
            }
        }
        pages
    }

    fn page(&self, group: Group, what: &str, key: &str, title: &str, text: &str) -> Page {
        let id = self.id(group.key(), key);
        let about = about(what, self.platform, self.kind);
        let about: Vec<&str> = about.iter().map(String::as_str).collect();
        Page::new(id, group, title, &about, text).of(self.platform, key)
    }

    fn id(&self, group: &str, key: &str) -> String {
        format!("{group}/{}/{}/{key}", self.platform.key(), self.kind.key)
    }

    fn condition(&self, entry: &ConditionEntry) -> Page {
        let mut page = self.page(
            Group::Condition,
            "Condition",
            entry.key,
            entry.label,
            entry.description,
        );
        page.section("Good to know", facts(entry.facts));
        page.section("Its value", entry.value.iter().map(line_of).collect());
        page
    }

    fn field(&self, group: Group, key: &str, field: &Field) -> Page {
        let what = if group == Group::Condition {
            "Condition"
        } else {
            "Field"
        };
        let text = if field.help.is_empty() {
            field.label
        } else {
            field.help
        };
        let mut page = self.page(group, what, key, field.label, text);
        if let Some(items) = field.items {
            page.section(&format!("Each {}", items.item), fields(items.fields));
        }
        page
    }

    /// The page of a field, and one for each thing that it lets choose where that decides what else there is.
    fn of_section(&self, pointer: &str, field: &Field, section: &str) -> Vec<Page> {
        let group = match group_of(field) {
            "condition" => Group::Condition,
            _ => Group::Field,
        };
        let mut page = self.field(group, &key_of(pointer), field);
        let mut pages = Vec::new();
        let decides = if decides_sections(self.catalogue, field) {
            Some((field.choices, self.fields_of_sections()))
        } else {
            let rows = field.items.map(|items| items.fields.to_vec()).unwrap_or_default();
            deciding(field).map(|(choices, _)| (choices, rows))
        };
        match decides {
            Some((choices, others)) => {
                pages.extend(choices.iter().map(|choice| self.choice(choice, field, &others)));
                let to = choices
                    .iter()
                    .map(|choice| Line::new(choice.label, "").to(self.id("condition", choice.key)));
                page.section("What it can look at", to.collect());
            }
            None => page.section("Choices", field.choices.iter().map(line_of_choice).collect()),
        }
        page.section(
            "Stands in the form",
            vec![Line::new("", &format!("Under “{section}”."))],
        );
        pages.insert(0, page);
        pages
    }

    fn fields_of_sections(&self) -> Vec<Field> {
        let of_kind = self
            .catalogue
            .sections
            .iter()
            .filter(|section| section.kind == self.kind.key);
        of_kind.flat_map(|section| section.fields).copied().collect()
    }

    /// What a rule can look at, or what can make a webhook call.
    fn choice(&self, choice: &FieldChoice, of: &Field, others: &[Field]) -> Page {
        let text = if choice.description.is_empty() || choice.description == choice.key {
            of.help
        } else {
            choice.description
        };
        let mut page = self.page(Group::Condition, "Condition", choice.key, choice.label, text);
        let shown = |field: &&Field| {
            field
                .shown_when
                .is_some_and(|shown| shown.is.contains(&choice.key))
        };
        page.section("With it", others.iter().filter(shown).map(line_of).collect());
        page
    }

    fn of_tree(&self, tree: &Tree) -> Vec<Page> {
        let mut pages = Vec::new();
        for event in tree.events {
            let mut page = self.page(Group::Condition, "Event", event.key, event.label, event.help);
            page.section("How it is known", vec![known(event.source)]);
            pages.push(page);
        }
        pages.extend(
            tree.parts
                .iter()
                .map(|part| self.part(Group::Condition, "Part of a condition", part)),
        );
        pages.extend(
            tree.operators
                .iter()
                .map(|operator| self.operator(operator, tree)),
        );
        pages.extend(
            tree.variables
                .iter()
                .map(|variable| self.variable(variable, tree)),
        );
        pages.extend(
            tree.actions
                .iter()
                .map(|action| self.part(Group::Action, "Action", action)),
        );
        pages
    }

    fn part(&self, group: Group, what: &str, part: &PartEntry) -> Page {
        let mut page = self.page(group, what, part.key, part.label, part.help);
        let arguments = part.arguments.iter();
        page.section(
            "Its values",
            arguments
                .map(|Argument { label, help, .. }| Line::new(label, help))
                .collect(),
        );
        page.section("How it is known", vec![known(part.source)]);
        page
    }

    fn operator(&self, operator: &OperatorEntry, tree: &Tree) -> Page {
        let mut page = self.page(
            Group::Condition,
            "Comparison",
            operator.key,
            operator.label,
            operator.help,
        );
        let fitting = tree
            .variables
            .iter()
            .filter(|variable| variable.operators.contains(&operator.key));
        let to = fitting.map(|variable| Line::new(variable.label, "").to(self.id("condition", variable.key)));
        page.section("Compares", to.collect());
        page.section("How it is known", vec![known(operator.source)]);
        page
    }

    fn variable(&self, variable: &VariableEntry, tree: &Tree) -> Page {
        let mut page = self.page(
            Group::Condition,
            "What a comparison looks at",
            variable.key,
            variable.label,
            variable.help,
        );
        let choices = variable.choices.iter();
        page.section(
            "Values",
            choices
                .map(|choice| Line::new(choice.label, choice.value))
                .collect(),
        );
        let operators = tree
            .operators
            .iter()
            .filter(|operator| variable.operators.contains(&operator.key));
        let to =
            operators.map(|operator| Line::new(operator.label, "").to(self.id("condition", operator.key)));
        page.section("Comparisons that fit", to.collect());
        page.section("How it is known", vec![known(variable.source)]);
        page
    }
}

fn facts(facts: &[Fact]) -> Vec<Line> {
    let line = |fact: &Fact| Line {
        holds: (!fact.servers.is_all()).then(|| fact.servers.words.to_owned()),
        ..Line::new("", fact.text)
    };
    facts.iter().map(line).collect()
}

/// Fields of one member, of which one shows at a time, each have a line.
fn fields(fields: &[Field]) -> Vec<Line> {
    fields.iter().map(line_of).collect()
}

fn line_of(field: &Field) -> Line {
    Line::new(field.label, field.help)
}

fn line_of_choice(choice: &FieldChoice) -> Line {
    Line::new(choice.label, choice.description)
}

fn known(source: Source) -> Line {
    Line::new(
        "",
        match source {
            Source::Record => "It was seen in a real record of the server.",
            Source::Document => "A document of the vendor says so.",
            Source::Script => "A public script sent it to the real server.",
            Source::Inferred => "Nothing says so: it is a choice of this program.",
        },
    )
}
