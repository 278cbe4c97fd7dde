//! `tonelint 0.1.0 (tonelint-en 1, sha256 …)`: what anybody needs to know to get the same findings again.

use std::sync::LazyLock;

/// Without the program's name. Loads no model.
pub(super) fn text() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        let model = crate::model::embedded_info()
            .map_or_else(|| "no model inside".to_owned(), |m| format!("{} {}, sha256 {}", m.name, m.version, m.sha256));
        format!("{} ({model})", env!("CARGO_PKG_VERSION"))
    });
    &TEXT
}
