/** The form of a server as a value, without its secret: that one never leaves the field that it is typed into. */
import type {
  CredentialPlace,
  Platform,
  ServerAccess,
  ServerEnvironment,
  ServerPlatform,
  ServerRow,
  SignIn,
  SignInWay,
} from "@/ipc/generated";

export type ServerForm = {
  platform: Platform;
  name: string;
  address: string;
  signIn: SignIn;
  /** Empty where the secret says by itself whose it is. */
  user: string;
  keep: CredentialPlace;
  environment: ServerEnvironment;
  /** The application that what the server is to call belongs to; empty where there is none. */
  application: string;
};

/** What a server can be used for, as the form names it. */
export const environments: readonly { value: ServerEnvironment; label: string }[] = [
  { value: "unmarked", label: "Not said" },
  { value: "testing", label: "Testing" },
  { value: "staging", label: "Staging" },
  { value: "production", label: "Production" },
];

export type Places = { keychain: boolean };

/** A new server's form: the usual way to sign in, and the safest place that this machine has. */
export function newForm(
  { platform, access }: Pick<ServerPlatform, "platform" | "access">,
  places: Places,
): ServerForm {
  return {
    platform,
    name: "",
    address: "",
    signIn: access.ways[0]?.key ?? "token",
    user: "",
    keep: safest(places),
    environment: "unmarked",
    application: "",
  };
}

/** The form of a server that is there. One whose credentials are nowhere gets the place of a new one. */
export function formOf(server: ServerRow, places: Places): ServerForm {
  return {
    platform: server.platform,
    name: server.name,
    address: server.base_url,
    signIn: server.sign_in,
    user: server.user,
    keep: server.credentials === "nowhere" ? safest(places) : server.credentials,
    environment: server.environment,
    application: server.application,
  };
}

function safest({ keychain }: Places): CredentialPlace {
  return keychain ? "keychain" : "file";
}

/** The same server of another platform: whoever signs in there is somebody else. */
export function forPlatform(form: ServerForm, { platform, access }: ServerPlatform): ServerForm {
  return { ...form, platform, signIn: access.ways[0]?.key ?? form.signIn, user: "", application: "" };
}

/** The same server with another way to sign in. */
export function signedInBy(form: ServerForm, signIn: SignIn): ServerForm {
  return { ...form, signIn, user: "" };
}

/** The way to sign in that is chosen; undefined where the platform has none like it. */
export function wayOf(form: Pick<ServerForm, "signIn">, access: ServerAccess): SignInWay | undefined {
  return access.ways.find(({ key }) => key === form.signIn);
}

export type Field = "address" | "user" | "secret" | "passphrase";
export type Mistakes = Partial<Record<Field, string>>;

/** What is missing. `needed` says which secrets must be given; the others are kept already. */
export function mistakesIn(
  form: ServerForm,
  given: { secret: string; passphrase: string },
  needed: { secret: boolean; passphrase: boolean },
  access: ServerAccess,
): Mistakes {
  const way = wayOf(form, access);
  const mistakes: Mistakes = {};
  if (form.address.trim() === "") {
    mistakes.address = access.address.missing;
  }
  if (way !== undefined && way.account !== null && way.account.missing !== "" && form.user.trim() === "") {
    mistakes.user = way.account.missing;
  }
  if (way !== undefined && needed.secret && given.secret === "") {
    mistakes.secret = way.secret.missing;
  }
  if (needed.passphrase && given.passphrase === "") {
    mistakes.passphrase = "Choose a passphrase, or keep the credentials elsewhere.";
  }
  return mistakes;
}

/** Whether the kept secret still fits: it does not when one signs in as somebody else, elsewhere, or keeps it elsewhere. */
export function needsSecret(form: ServerForm, was: ServerForm | null): boolean {
  return (
    was === null ||
    was.signIn !== form.signIn ||
    was.user.trim() !== form.user.trim() ||
    was.keep !== form.keep ||
    was.address.trim() !== form.address.trim()
  );
}

export const placeWords: Record<CredentialPlace, string> = {
  keychain: "In the keychain",
  file: "In a file under a passphrase",
  session: "In memory, this session only",
  nowhere: "Nowhere: asked for",
};
