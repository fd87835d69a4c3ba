//! What platforms answer to wishes: the verdicts that people rely on, and that no answer promises what playing does not show.

use simulate::{WishAnswer, WishAnswers, WishVerdict, answer_wish, wish_session};
use trigger::{
    Audience, Context, Draft, Exception, Occasion, Often, Platform, Severity, Wish, WishPlace, check,
};

fn pricing(occasion: Occasion) -> Wish {
    Wish {
        who: Audience::Everyone,
        place: WishPlace::Containing {
            text: "/pricing".to_owned(),
        },
        occasion,
        often: Often::OncePerVisit,
        unless: Vec::new(),
        message: "Questions about our plans?".to_owned(),
    }
}

fn ask(wish: &Wish, version: Option<&str>) -> WishAnswers {
    assert_eq!(wish.problem(), None);
    answer_wish(wish, &Platform::ALL, version)
}

fn of(answers: &WishAnswers, platform: Platform) -> &WishAnswer {
    answers
        .platforms
        .iter()
        .find(|answer| answer.platform == platform)
        .expect("every platform was asked")
}

/// Every wish that the parts can make.
fn wishes() -> Vec<Wish> {
    let mut wishes = Vec::new();
    let places = [
        WishPlace::Anywhere,
        WishPlace::Containing {
            text: "/pricing".to_owned(),
        },
    ];
    let visited = |ever| Exception::Visited {
        text: "/thank-you".to_owned(),
        ever,
    };
    let exceptions = [
        vec![],
        vec![visited(false)],
        vec![visited(true)],
        vec![Exception::Chatting],
        vec![Exception::Chatting, visited(true)],
    ];
    for who in [Audience::Everyone, Audience::New, Audience::Returning] {
        for place in &places {
            for occasion in [
                Occasion::AtOnce,
                Occasion::OnPage { seconds: 45 },
                Occasion::OnSite { seconds: 45 },
                Occasion::OnPage { seconds: 2000 },
                Occasion::ChatOpened,
            ] {
                for often in [Often::EachTime, Often::OncePerVisit, Often::OncePerVisitor] {
                    for unless in &exceptions {
                        wishes.push(Wish {
                            who,
                            place: place.clone(),
                            occasion,
                            often,
                            unless: unless.clone(),
                            message: "Hello!".to_owned(),
                        });
                    }
                }
            }
        }
    }
    wishes
}

#[test]
fn forty_five_seconds_on_the_pricing_page() {
    let answers = ask(&pricing(Occasion::OnPage { seconds: 45 }), None);
    let rocketchat = of(&answers, Platform::RocketChat);
    assert_eq!(rocketchat.verdict, WishVerdict::Nearest);
    let titles: Vec<&str> = rocketchat
        .alternatives
        .iter()
        .map(|other| other.title.as_str())
        .collect();
    assert_eq!(titles.len(), 3, "{titles:?}");
    assert!(titles.contains(&"On /pricing, at once"), "{titles:?}");
    assert!(titles.contains(&"After 45 s, on every page"), "{titles:?}");
    // What needs something of one's own comes last, and is enough.
    let service = rocketchat.alternatives.last().unwrap();
    assert!(service.needs.is_some());
    assert_eq!(service.agreeing, answers.visits.len());
    for platform in [Platform::ZendeskChat, Platform::LiveChat] {
        assert_eq!(
            of(&answers, platform).verdict,
            WishVerdict::Possible,
            "{platform:?}"
        );
    }
}

#[test]
fn what_no_widget_waits_for_is_not_possible_and_says_why() {
    let answers = ask(&pricing(Occasion::ChatOpened), None);
    let livechat = of(&answers, Platform::LiveChat);
    assert_eq!(livechat.verdict, WishVerdict::NotPossible);
    assert!(livechat.never.is_some());
    assert!(livechat.alternatives.is_empty());
}

#[test]
fn a_server_that_is_too_old_is_not_offered_what_it_refuses() {
    let wish = pricing(Occasion::OnPage { seconds: 45 });
    let asks_a_service = |version| {
        let answers = ask(&wish, Some(version));
        of(&answers, Platform::RocketChat)
            .alternatives
            .iter()
            .any(|other| other.needs.is_some())
    };
    assert!(!asks_a_service("6.6.0"));
    assert!(asks_a_service("6.7.0"));
}

#[test]
fn each_platform_has_something_for_nearly_every_wish_and_its_verdict_is_what_was_played() {
    let mut possible = [0; 3];
    for wish in wishes() {
        let answers = ask(&wish, None);
        assert!(
            answers
                .visits
                .iter()
                .any(|visit| visit.wanted_ms.is_empty() || visit.length_ms > 0)
        );
        for (answer, possible) in answers.platforms.iter().zip(&mut possible) {
            let best = answer.alternatives.first();
            let fulfils =
                best.is_some_and(|best| best.needs.is_none() && best.visits.iter().all(|visit| visit.agrees));
            assert_eq!(answer.verdict == WishVerdict::Possible, fulfils, "{wish:?}");
            assert_eq!(
                answer.verdict == WishVerdict::NotPossible,
                best.is_none(),
                "{wish:?}"
            );
            assert_eq!(answer.never.is_some(), best.is_none(), "{wish:?}");
            *possible += u32::from(fulfils);
            for alternative in &answer.alternatives {
                assert_eq!(alternative.visits.len(), answers.visits.len());
                // What cannot be seen in any visit is not said to be given up.
                if alternative.agreeing == answers.visits.len() {
                    assert_eq!(alternative.gives_up, [], "{wish:?}: {}", alternative.title);
                }
            }
        }
    }
    // How many of the 450 each fulfils: a trigger of Rocket.Chat has one condition, one of Zendesk Chat a tree of them.
    assert_eq!(possible, [10, 224, 136]);
}

#[test]
fn whatever_is_proposed_can_be_published() {
    for wish in wishes() {
        let answers = ask(&wish, None);
        for answer in &answers.platforms {
            for document in answer
                .alternatives
                .iter()
                .flat_map(|alternative| &alternative.documents)
            {
                let draft = Draft::new(answer.platform, document.clone());
                let errors: Vec<_> = check(&draft, &Context::default())
                    .into_iter()
                    .filter(|found| found.severity == Severity::Error)
                    .collect();
                assert_eq!(errors, [], "{wish:?}: {document:?}");
            }
        }
    }
}

#[test]
fn visits_can_be_taken_along_in_the_words_of_each_platform() {
    let wish = pricing(Occasion::OnPage { seconds: 45 });
    let answers = ask(&wish, None);
    for platform in Platform::ALL {
        for (place, visit) in answers.visits.iter().enumerate() {
            let (name, session) = wish_session(&wish, place, platform).unwrap();
            assert_eq!(name, visit.name);
            let engines = simulate::engines_for_version(platform, "");
            assert!(
                engines
                    .iter()
                    .any(|engine| engine.vocabulary().check(&session).is_ok()),
                "{platform:?}: {name}"
            );
        }
        assert_eq!(wish_session(&wish, answers.visits.len(), platform), None);
    }
}
