use super::*;

#[track_caller]
fn check_genre(name: Option<&str>, source: &str, genre: Genre) {
    let options = ParseOptions { format: None, file_name: name };
    assert_eq!(parse(source.to_owned(), &options).genre, genre, "{name:?} {source}");
}

#[test]
fn names_tell() {
    for (name, genre) in [
        ("README.md", Genre::Documentation),
        ("a/docs/intro.md", Genre::Documentation),
        ("CHANGELOG.md", Genre::Changelog),
        ("x/NEWS", Genre::Changelog),
        ("ops/runbooks/db.md", Genre::Runbook),
        ("deploy-runbook.md", Genre::Runbook),
        ("CONTRIBUTING.md", Genre::Documentation),
        ("tool.1", Genre::Documentation),
        ("draft.md", Genre::Message),
        ("reply-to-docs-team.md", Genre::Message),
        ("COMMIT_EDITMSG", Genre::Commit),
        ("x.eml", Genre::Message),
    ] {
        check_genre(Some(name), "Some words here.", genre);
    }
}

#[test]
fn structure_tells() {
    check_genre(None, "Why do you always do this?", Genre::Message);
    check_genre(
        None,
        "## What\n\nAdds a cache.\n\n## Why\n\nIt was slow, and I think you know.\n\n## How\n\n```\nx\n```\n",
        Genre::Message,
    );
    check_genre(None, "# Changes\n\n## [1.2.0] - 2024-01-02\n\n- Add x\n- Fix y\n\n## [1.1.0] - 2023-01-02\n\n- Fix z\n", Genre::Changelog);
    let section = "## Setup\n\nThe server reads its settings from one file. The file is searched for upwards from the working directory. Unknown keys are an error, and the message names the nearest known key.\n\n```\nx = 1\n```\n\n";
    check_genre(None, &format!("# Tool\n\n{}", section.repeat(6)), Genre::Documentation);
    check_genre(
        None,
        &format!("Hi @anna,\n\nI think you should read this. Thanks!\n\n{}", "I wrote it for you. ".repeat(40)),
        Genre::Message,
    );
    let steps = "1. Stop the server and wait for the pool to drain completely.\n2. Run the migration script on the primary host.\n3. Check that the replica has caught up with the primary.\n4. Start the server again and watch the dashboard.\n5. Notify the channel that the maintenance has ended.\n";
    check_genre(
        None,
        &format!(
            "# Failover\n\nThis is done by whoever is on call. It takes ten minutes. The old primary must not be written to while the replica is promoted, since the two would drift apart and one would win over the other.\n\n{steps}"
        ),
        Genre::Runbook,
    );
}

#[test]
fn a_filled_in_form_is_a_message() {
    let text = "Some more words about the change that was made to the cache, which was slow under load and is quick now.\n\n".repeat(4);
    let form =
        format!("# Cache\n\n## Description\n\n{text}## Motivation\n\n{text}## Design\n\n```\nx\n```\n\n## Checklist\n\n- [x] a\n- [ ] b\n");
    check_genre(Some("pr.md"), &form, Genre::Message);
}
