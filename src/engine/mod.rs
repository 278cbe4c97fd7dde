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

/// A model, or why there is none.
pub type Loaded = Result<Arc<dyn ToneModel>, String>;

type Load = dyn Fn(&ModelSettings) -> Loaded + Send + Sync;

/// The models of a run.
pub struct Engines {
    slots: Mutex<HashMap<ModelSettings, Arc<OnceLock<Loaded>>>>,
    load: Box<Load>,
}

impl Default for Engines {
    fn default() -> Self {
        Self::new(|settings| load(settings).map(Arc::from))
    }
}

impl Engines {
    /// Models that `load` brings.
    pub fn new(load: impl Fn(&ModelSettings) -> Loaded + Send + Sync + 'static) -> Self {
        Self { slots: Mutex::default(), load: Box::new(load) }
    }

    fn slots(&self) -> MutexGuard<'_, HashMap<ModelSettings, Arc<OnceLock<Loaded>>>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The model of `settings`, which are to be enabled; waits while another thread loads it.
    pub(crate) fn get(&self, settings: &ModelSettings) -> Loaded {
        let slot = self.slots().entry(settings.clone()).or_default().clone();
        slot.get_or_init(|| self.load(settings)).clone()
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

    /// What was wrong with models, sorted; and who a model is that could be loaded.
    pub(crate) fn outcome(&self) -> (Vec<String>, Option<ModelInfo>) {
        let mut errors = Vec::new();
        let mut info = None;
        let slots = self.slots();
        let mut slots: Vec<_> = slots.iter().collect();
        slots.sort_by_key(|(settings, _)| &settings.path);
        for (_, slot) in slots {
            match slot.get() {
                Some(Ok(model)) => info = info.or_else(|| Some(model.info().clone())),
                Some(Err(error)) => errors.push(error.clone()),
                None => {}
            }
        }
        errors.sort();
        (errors, info)
    }

    fn load(&self, settings: &ModelSettings) -> Loaded {
        let loaded = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| (self.load)(settings)));
        loaded.unwrap_or_else(|_| Err("the model could not be loaded: its files are damaged".to_owned()))
    }
}
