//! From collected prose to blocks: addresses, tokens, sentences, quotations, speakers, language.
//!
//! The same steps for every format, in this order, since each needs the one before.

use super::prose::Draft;
use super::sentences::Bounds;
use super::{Block, BlockKind, Inline, InlineKind, Sentence, Speaker, Token, TokenKind};
use super::{language, links, logs, quotation, replies, sentences, tokens};

/// Makes blocks of what the front ends found.
pub(super) fn finish(drafts: Vec<Draft>) -> Vec<Block> {
    drafts.into_iter().map(block).collect()
}

fn block(mut draft: Draft) -> Block {
    if draft.kind == BlockKind::Paragraph && logs::is_log(replies::source_lines(&draft).into_iter()) {
        draft.kind = BlockKind::Log;
    }
    // One or two words in a cell are a value, and no sentence to anybody.
    if draft.kind == BlockKind::TableCell && draft.prose.text.split_whitespace().nth(2).is_none() {
        draft.kind = BlockKind::Log;
    }
    links::replace(&mut draft.prose);
    let Draft { kind, speaker, prose, exact } = draft;
    let tokens = tokens::tokens(&prose.text, &prose.atoms);
    let bounds = sentences::sentences(&prose.text, &tokens);
    let mut inlines = prose.inlines;
    inlines.extend(quotation::quotations(&prose.text, &tokens, &bounds));
    inlines.sort_by_key(|i| (i.range.start, std::cmp::Reverse(i.range.end)));
    inlines.dedup();
    let sentences = speakers(bounds, &tokens, &inlines, speaker);
    let language = language::tell(&prose.text, &tokens);
    Block { kind, speaker, language, text: prose.text, inlines, sentences, tokens, exact, segments: prose.segments }
}

/// A sentence whose words all stand in somebody's quoted speech is reported, whoever wrote the block.
fn speakers(bounds: Vec<Bounds>, tokens: &[Token], inlines: &[Inline], speaker: Speaker) -> Vec<Sentence> {
    let mut speech: Vec<&Inline> = inlines.iter().filter(|i| i.kind == InlineKind::ReportedSpeech).collect();
    speech.sort_by_key(|i| i.range.start);
    let mut at = 0;
    let mut out = Vec::with_capacity(bounds.len());
    for Bounds { range, tokens: own } in bounds {
        let mut reported = false;
        let mut all = speaker == Speaker::Author && !speech.is_empty();
        for token in tokens.get(own.clone()).unwrap_or_default() {
            if !all || matches!(token.kind, TokenKind::Punctuation | TokenKind::Symbol) {
                continue;
            }
            while speech.get(at).is_some_and(|s| s.range.end <= token.range.start) {
                at += 1;
            }
            all = speech.get(at).is_some_and(|s| s.range.start <= token.range.start && token.range.end <= s.range.end);
            reported = all;
        }
        out.push(Sentence { range, tokens: own, speaker: if all && reported { Speaker::Reported } else { speaker } });
    }
    out
}
