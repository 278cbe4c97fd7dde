//! The program: see [`tonelint::cli`].

fn main() -> std::process::ExitCode {
    tonelint::cli::main()
}
