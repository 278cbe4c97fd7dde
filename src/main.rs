use std::io::Read;
use tonelint::{document, lint, model};
fn main() {
    let mut s = String::new();
    std::io::stdin().read_to_string(&mut s).unwrap();
    let t = std::time::Instant::now();
    let d = document::parse(s, &document::ParseOptions { format: Some(document::InputFormat::Markdown), file_name: None });
    println!("parse {:?} {:?} {} blocks", t.elapsed(), d.genre, d.blocks.len());
    let m = model::load_embedded().unwrap();
    println!("load {:?}", t.elapsed());
    let o = lint::lint(&d, &lint::Settings::default(), Some(&*m), None, &mut lint::Cache::default(), &lint::Cancel::default());
    println!("lint {:?} {:?}", t.elapsed(), o.notes);
    for f in o.findings {
        println!("{} {} {:.2} {:?} {:?} {:?}", f.rule, f.level.name(), f.confidence, f.source, f.text, f.suggestions.iter().map(|s| &s.title).collect::<Vec<_>>());
    }
}
