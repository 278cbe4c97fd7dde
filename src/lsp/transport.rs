//! Messages in, messages out: the loop around [`LspService`].
//!
//! tower-lsp brings a loop of its own, [`tower_lsp::Server`]. It is not used, for three reasons: a message that is no JSON ends it, a
//! handler that panics ends the process, and when four requests wait it reads on only until a queue of a hundred is full. Here
//! every handler runs up to its first await as soon as its message is read, before the next message is looked at; what is left of it goes on as
//! a task of its own. So whatever a handler hands over before its first await is handed over in the order in which messages arrived.

use super::outbox::Outbox;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::sync::Notify;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};
use tower_lsp::ls_types::{
    DidChangeConfigurationParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams, MessageType,
};
use tower_lsp::{ExitedError, LanguageServer, LspService};
use tower_service::Service as _;

/// No message is longer.
const MAX_BYTES: usize = 256 << 20;
/// No head of a message is longer.
const MAX_HEAD: usize = 16 << 10;

/// A message, or why it is none.
enum Frame {
    Message(Vec<u8>),
    Malformed(&'static str),
}

/// Reads one message; `None` at the end of the input.
async fn read_frame(input: &mut (impl AsyncBufReadExt + Unpin)) -> Option<Frame> {
    let mut length = None;
    let mut read = 0;
    let mut strange = false;
    loop {
        let mut line = Vec::new();
        let n = (&mut *input).take(MAX_HEAD as u64).read_until(b'\n', &mut line).await.ok()?;
        if n == 0 {
            return None;
        }
        read += n;
        let text = line.trim_ascii();
        if text.is_empty() {
            match length {
                Some(_) => break,
                // Empty lines between messages are no message.
                None if !strange => continue,
                None => return Some(Frame::Malformed("a message without Content-Length")),
            }
        }
        let header = std::str::from_utf8(text).ok().and_then(|t| t.split_once(':'));
        match header {
            Some((name, value)) if name.trim().eq_ignore_ascii_case("content-length") => match value.trim().parse::<usize>() {
                Ok(n) => length = Some(n),
                Err(_) => strange = true,
            },
            Some((name, _)) if name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => strange = length.is_none(),
            _ => strange = true,
        }
        if read > MAX_HEAD {
            return Some(Frame::Malformed("a head that does not end"));
        }
    }
    let length = length?;
    if length > MAX_BYTES {
        let mut rest = (&mut *input).take(length as u64);
        tokio::io::copy_buf(&mut rest, &mut tokio::io::sink()).await.ok()?;
        return Some(Frame::Malformed("a message of over 256 MiB"));
    }
    // The length is a claim: memory grows with what really comes.
    let mut body = Vec::with_capacity(length.min(1 << 20));
    let n = (&mut *input).take(length as u64).read_to_end(&mut body).await.ok()?;
    (n == length).then_some(Frame::Message(body))
}

/// A handler at work. A panic in it becomes an error for its request, and nothing else.
struct Guarded {
    id: Option<Id>,
    method: String,
    outbox: Outbox,
    work: Pin<Box<dyn Future<Output = Result<Option<Response>, ExitedError>> + Send>>,
}

impl Future for Guarded {
    type Output = Option<Response>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match catch_unwind(AssertUnwindSafe(|| self.work.as_mut().poll(cx))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(response)) => Poll::Ready(response.unwrap_or(None)),
            Err(_) => Poll::Ready(panicked(self.id.take(), &self.method, &self.outbox)),
        }
    }
}

fn panicked(id: Option<Id>, method: &str, outbox: &Outbox) -> Option<Response> {
    let message = format!("tonelint failed on {method}, which is a bug: please report it");
    outbox.log(MessageType::ERROR, &message);
    let mut error = Error::internal_error();
    error.message = message.into();
    id.map(|id| Response::from_error(id, error))
}

/// Serves until the client says `exit`, its side is closed, or it is `gone`. `replies` gets the client's answers to our requests.
pub(super) async fn serve<S: LanguageServer>(
    input: impl AsyncRead + Unpin,
    output: impl AsyncWrite + Unpin + Send + 'static,
    mut service: LspService<S>,
    outbox: &Outbox,
    replies: impl Fn(Response),
    gone: &Notify,
) {
    let writer = tokio::spawn(write(output, outbox.clone()));
    let mut input = BufReader::new(input);
    loop {
        let frame = tokio::select! {
            frame = read_frame(&mut input) => frame,
            () = gone.notified() => None,
        };
        let Some(frame) = frame else { break };
        let body = match frame {
            Frame::Message(body) => body,
            Frame::Malformed(why) => {
                refuse(outbox, Error::parse_error(), why);
                continue;
            }
        };
        let Ok(mut value) = serde_json::from_slice::<Value>(&body) else {
            refuse(outbox, Error::parse_error(), "a message that is no JSON");
            continue;
        };
        let is_call = value.get("method").is_some();
        if is_call {
            outbox.spellings.read(&mut value);
            match serde_json::from_value::<Request>(value) {
                Ok(request) => {
                    let ends = request.method() == "exit";
                    if let Some(why) = nonsense(&request) {
                        let message = format!("the client sent {} that makes no sense ({why}): it was left out", request.method());
                        outbox.log(MessageType::WARNING, &message);
                    }
                    start(&mut service, request, outbox);
                    if ends {
                        break;
                    }
                }
                Err(_) => refuse(outbox, Error::invalid_request(), "a message that is no JSON-RPC 2.0"),
            }
        } else {
            match serde_json::from_value::<Response>(value) {
                Ok(response) => replies(response),
                Err(_) => refuse(outbox, Error::invalid_request(), "a message that is neither call nor answer"),
            }
        }
    }
    outbox.close();
    // The client may be gone, and then nobody takes what is left.
    let _ = tokio::time::timeout(std::time::Duration::from_secs(1), writer).await;
}

/// Why the parameters of a notification cannot be read. The router leaves it out without a word.
fn nonsense(request: &Request) -> Option<String> {
    let null = Value::Null;
    let params = request.params().unwrap_or(&null);
    match request.method() {
        _ if request.id().is_some() => None,
        "textDocument/didOpen" => unreadable::<DidOpenTextDocumentParams>(params),
        "textDocument/didChange" => unreadable::<DidChangeTextDocumentParams>(params),
        "textDocument/didSave" => unreadable::<DidSaveTextDocumentParams>(params),
        "textDocument/didClose" => unreadable::<DidCloseTextDocumentParams>(params),
        "workspace/didChangeConfiguration" => unreadable::<DidChangeConfigurationParams>(params),
        "workspace/didChangeWorkspaceFolders" => unreadable::<DidChangeWorkspaceFoldersParams>(params),
        "workspace/didChangeWatchedFiles" => unreadable::<DidChangeWatchedFilesParams>(params),
        _ => None,
    }
}

fn unreadable<T: DeserializeOwned>(params: &Value) -> Option<String> {
    T::deserialize(params).err().map(|error| error.to_string())
}

fn refuse(outbox: &Outbox, error: Error, why: &str) {
    outbox.log(MessageType::WARNING, &format!("the client sent {why}: it was left out"));
    outbox.respond(&Response::from_error(Id::Null, error));
}

/// Runs the handler of `request` up to its first await; the rest of it as a task.
fn start<S: LanguageServer>(service: &mut LspService<S>, request: Request, outbox: &Outbox) {
    let id = request.id().cloned();
    let method = request.method().to_owned();
    let Ok(work) = catch_unwind(AssertUnwindSafe(|| service.call(request))) else {
        if let Some(response) = panicked(id, &method, outbox) {
            outbox.respond(&response);
        }
        return;
    };
    let mut handler = Guarded { id, method, outbox: outbox.clone(), work };
    match Pin::new(&mut handler).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Some(response)) => outbox.respond(&response),
        Poll::Ready(None) => {}
        Poll::Pending => {
            let outbox = outbox.clone();
            tokio::spawn(async move {
                if let Some(response) = handler.await {
                    outbox.respond(&response);
                }
            });
        }
    }
}

async fn write(mut output: impl AsyncWrite + Unpin, outbox: Outbox) {
    while let Some(message) = outbox.next().await {
        let head = format!("Content-Length: {}\r\n\r\n", message.len());
        let written = async {
            output.write_all(head.as_bytes()).await?;
            output.write_all(message.as_bytes()).await?;
            output.flush().await
        };
        // The client is gone; the end of the input will say so, too.
        if written.await.is_err() {
            return;
        }
    }
}
