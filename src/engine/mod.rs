//! Models, loaded when the first passage needs one, once for all drafts: shared by the command line and the language server.
//!
//! It stands between `config`, which says which model is wanted, and `model`, which knows nothing of settings.
//!
//! A model is loaded on a thread of its own while drafts are still parsed. No worker of rayon's pool ever waits for that: the engine may
//! use the pool to load and to score, and a pool that waits for itself waits forever.

mod load;

pub(crate) use load::load;

use crate::config::ModelSettings;
use crate::model::{ModelInfo, ToneModel};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// A model, or why there is none.
pub type Loaded = Result<Arc<dyn ToneModel>, String>;

type Load = dyn Fn(&ModelSettings) -> Loaded + Send + Sync;

/// What came of loading a model.
struct Attempt {
    loaded: Loaded,
    took: Duration,
    at: Instant,
}

impl Attempt {
    /// It failed so long ago that another one is worth its time.
    fn is_stale(&self, retry: Duration) -> bool {
        self.loaded.is_err() && self.at.elapsed() >= retry.max(self.took * 10)
    }
}

type Slot = Arc<OnceLock<Attempt>>;

/// The models of a run.
pub struct Engines {
    slots: Mutex<HashMap<ModelSettings, Slot>>,
    load: Box<Load>,
    retry: Duration,
}

/// How long [`Engines::get_again`] believes that there is no model.
const RETRY: Duration = Duration::from_secs(5);

impl Default for Engines {
    fn default() -> Self {
        Self::new(|settings| load(settings).map(Arc::from))
    }
}

impl Engines {
    /// Models that `load` brings.
    pub fn new(load: impl Fn(&ModelSettings) -> Loaded + Send + Sync + 'static) -> Self {
        Self { slots: Mutex::default(), load: Box::new(load), retry: RETRY }
    }

    fn slots(&self) -> MutexGuard<'_, HashMap<ModelSettings, Slot>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The model of `settings`, which are to be enabled; waits while another thread loads it.
    pub(crate) fn get(&self, settings: &ModelSettings) -> Loaded {
        let slot = self.slots().entry(settings.clone()).or_default().clone();
        self.fill(&slot, settings)
    }

    /// The same for a process that lives for days: its user may put a model where there was none.
    pub(crate) fn get_again(&self, settings: &ModelSettings) -> Loaded {
        let slot = {
            let mut slots = self.slots();
            let slot = slots.entry(settings.clone()).or_default();
            if slot.get().is_some_and(|attempt| attempt.is_stale(self.retry)) {
                *slot = Slot::default();
            }
            slot.clone()
        };
        self.fill(&slot, settings)
    }

    fn fill(&self, slot: &Slot, settings: &ModelSettings) -> Loaded {
        let attempt = slot.get_or_init(|| {
            let started = Instant::now();
            let loaded = self.load(settings);
            Attempt { loaded, took: started.elapsed(), at: Instant::now() }
        });
        attempt.loaded.clone()
    }

    /// Starts to load the model of `settings` where nobody has yet.
    pub(crate) fn prefetch(self: &Arc<Self>, settings: &ModelSettings) {
        if !settings.enabled || self.slots().contains_key(settings) {
            return;
        }
        let (engines, settings) = (self.clone(), settings.clone());
        self.slots().entry(settings.clone()).or_default();
        // Should two threads come this far, the second one waits for the first. Without a thread the first draft loads the model.
        let _ = std::thread::Builder::new().name("model".to_owned()).spawn(move || engines.get(&settings));
    }

    /// What was wrong with models, sorted, and who asked for them; and who a model is that could be loaded.
    pub(crate) fn outcome(&self) -> (Vec<(String, ModelSettings)>, Option<ModelInfo>) {
        let mut errors = Vec::new();
        let mut info = None;
        let slots = self.slots();
        let mut slots: Vec<_> = slots.iter().collect();
        slots.sort_by_key(|(settings, _)| &settings.path);
        for (settings, slot) in slots {
            match slot.get().map(|attempt| &attempt.loaded) {
                Some(Ok(model)) => info = info.or_else(|| Some(model.info().clone())),
                Some(Err(error)) => errors.push((error.clone(), settings.clone())),
                None => {}
            }
        }
        errors.sort_by(|a, b| a.0.cmp(&b.0));
        (errors, info)
    }

    fn load(&self, settings: &ModelSettings) -> Loaded {
        let loaded = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| (self.load)(settings)));
        loaded.unwrap_or_else(|_| Err("the model could not be loaded: its files are damaged".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn a_model_that_was_missing_is_found_later() {
        let tries = AtomicUsize::new(0);
        let missing = "there is no model yet".to_owned();
        let load = move |_: &ModelSettings| match tries.fetch_add(1, Ordering::Relaxed) {
            0 | 1 => Err(missing.clone()),
            _ => load(&ModelSettings::default()).map(Arc::from),
        };
        let engines = Engines { retry: Duration::ZERO, ..Engines::new(load) };
        let settings = ModelSettings::default();
        assert!(engines.get(&settings).is_err() && engines.get(&settings).is_err(), "a run of the command line hears one thing");
        std::thread::sleep(Duration::from_millis(50));
        assert!(engines.get_again(&settings).is_err());
        std::thread::sleep(Duration::from_millis(50));
        assert!(engines.get_again(&settings).is_ok() && engines.get_again(&settings).is_ok() && engines.get(&settings).is_ok());
        let slow = Attempt { loaded: Err(String::new()), took: Duration::from_mins(1), at: Instant::now() };
        assert!(!slow.is_stale(Duration::ZERO), "what takes long to fail is not tried at each edit");
    }
}
