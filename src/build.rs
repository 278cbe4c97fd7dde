//! Does nothing unless the feature `rust-bert` is on. Then it says early what is missing, and tells `tonelint-rust-bert` where its libtorch stands.
//!
//! torch-sys would fetch libtorch by itself where nothing is set, into the build folder, from which an installed program could not load it. In this repository
//! `.cargo/config.toml` sees to it that it does not; in a packed crate the check below does, when this program is compiled: it runs too late, after torch-sys.

#[cfg(feature = "rust-bert")]
const _: () = assert!(
    option_env!("LIBTORCH").is_some() || option_env!("LIBTORCH_USE_PYTORCH").is_some(),
    "\n\nThe feature rust-bert needs libtorch 2.4.0. Run\n\n    .ci/libtorch.sh DIR\n\nwhich fetches it and prints what to set; or set LIBTORCH to a folder that has it (see models/rust-bert.md).\n"
);

fn main() {
    println!("cargo:rerun-if-changed=src/build.rs");
    #[cfg(feature = "rust-bert")]
    libtorch();
}

#[cfg(feature = "rust-bert")]
fn libtorch() {
    println!("cargo:rerun-if-env-changed=LIBTORCH_CXX11_ABI");
    // From torch-sys; absent where it only checks types (`rust-bert/doc-only`).
    let Some(lib) = std::env::var_os("DEP_TCH_LIBTORCH_LIB").map(std::path::PathBuf::from) else { return };
    println!("cargo:rustc-env=TONELINT_LIBTORCH_LIB={}", lib.display());
    println!("cargo:rustc-link-arg-bin=tonelint-rust-bert=-Wl,-rpath,{}", lib.display());
    // The wheels of PyTorch before 2.6 use the older of the two string types of GNU's C++, the official archives of libtorch the newer one. With the
    // wrong setting the linker lists hundreds of names, none of which says so.
    let Ok(c10) = std::fs::read(lib.join("libc10.so")) else { return };
    let has = |name: &[u8]| c10.windows(name.len()).any(|w| w == name);
    let older = has(b"_ZN3c105ErrorC1ENS_14SourceLocationESs");
    let newer = has(b"_ZN3c105ErrorC1ENS_14SourceLocationENSt7__cxx1112basic_string");
    let set = std::env::var("LIBTORCH_CXX11_ABI");
    let right = match (older, newer) {
        (true, false) => "0",
        (false, true) => "1",
        _ => return,
    };
    assert!(
        set.as_deref().unwrap_or("1") == right || std::env::var_os("LIBTORCH_USE_PYTORCH").is_some(),
        "\n\nThis libtorch ({}) was built with another C++ interface: set LIBTORCH_CXX11_ABI={right}\n",
        lib.display()
    );
}
