use tonelint::model::{self, Passage};
fn main() {
    let t = std::time::Instant::now();
    let m = model::load_embedded().unwrap();
    println!("load {:?}", t.elapsed());
    for s in ["You are an idiot.", "Thank you for the fix!", "Oh great, another rewrite.", "I killed the process and the dumb terminal hung.", "Did you even test this?"] {
        let t = std::time::Instant::now();
        let r = m.score(&[Passage { text: s, sentences: &[0..s.len()], context: None }]).unwrap();
        let mut top: Vec<_> = model::Label::ALL.iter().filter_map(|l| r[0].sentences[0].get(*l).map(|x| (l.name(), x))).collect();
        top.sort_by(|a, b| b.1.total_cmp(&a.1));
        println!("{s} {:?} {:.2} {:?} {:?}", &top[..5], r[0].sentences[0].readers, r[0].spans.iter().map(|x| (&s[x.range.clone()], x.label.name())).collect::<Vec<_>>(), t.elapsed());
    }
    let text = "The loop in line three reads past the end of the buffer when the count is zero, so could you guard it? ".repeat(2);
    for (n, label) in [(64usize, "64x")] {
        let sentences = [0..text.len()];
        let p: Vec<_> = (0..n).map(|_| Passage { text: &text, sentences: &sentences, context: None }).collect();
        let t = std::time::Instant::now();
        m.score(&p).unwrap();
        let e = t.elapsed();
        println!("{label} {:?} {:.0} tok/s", e, n as f64 * 50.0 / e.as_secs_f64());
    }
}
