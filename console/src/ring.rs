//! A ring that can be heard: two short tones when the line rings for the one who sits here.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::AudioContext;

/// The tones, Hertz, each of [`TONE_S`].
const TONES_HZ: [f32; 2] = [660.0, 880.0];

/// How long a tone lasts, seconds.
const TONE_S: f64 = 0.14;

/// Loud enough to be noticed beside other work, of 1.
const VOLUME: f32 = 0.12;

/// What makes the tones.
#[derive(Clone, Copy)]
pub struct Bell {
    touched: StoredValue<bool>,
    audio: StoredValue<Option<AudioContext>, LocalStorage>,
}

impl Bell {
    /// A bell that is silent until the page was first touched: before that, browsers allow no sound.
    #[must_use]
    pub fn hang() -> Self {
        let bell = Self { touched: StoredValue::new(false), audio: StoredValue::new_local(None) };
        let listeners = ["pointerdown", "keydown"].map(|touch| {
            EventListener::new(&browser::window(), touch, move |_| {
                bell.touched.try_update_value(|touched| *touched = true);
            })
        });
        // Stored, so that they end with the owner.
        StoredValue::new_local(listeners);
        bell
    }

    /// Rings once, if it may.
    pub fn ring(self) {
        if self.touched.get_value() {
            // A machine without sound rings by what is seen.
            drop(self.sound());
        }
    }

    fn sound(self) -> Result<(), JsValue> {
        let known = self.audio.with_value(Clone::clone);
        let audio = known.map_or_else(AudioContext::new, Ok)?;
        self.audio.set_value(Some(audio.clone()));
        let volume = audio.create_gain()?;
        volume.gain().set_value(VOLUME);
        volume.connect_with_audio_node(&audio.destination())?;
        let mut at = audio.current_time();
        for hertz in TONES_HZ {
            let tone = audio.create_oscillator()?;
            tone.frequency().set_value(hertz);
            tone.connect_with_audio_node(&volume)?;
            tone.start_with_when(at)?;
            at += TONE_S;
            tone.stop_with_when(at)?;
        }
        Ok(())
    }
}
