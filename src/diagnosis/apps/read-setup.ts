import type { GivenRequest, GivenSite } from '../given';
import { serverOfCommand, serverOfVariables } from '../given/forms/mcp-command';
import {
	askedByRemote,
	REMOTE_ADDRESS,
	requestOfServer,
	serversIn,
	type ConfiguredServer,
} from '../given/forms/mcp-config';
import { resolveAddress } from '../given/reading/address';
import { loginOf } from '../given/reading/login';

/**
 * How a client is told of the site: by variables of a program, by an address and headers, or by the arguments of a program that is given
 * both.
 */
type SetupStyle = 'environment' | 'http' | 'arguments';

/** What the configuration of an AI agent says. `login.value` is a secret. */
export interface AppSetup {
	style: SetupStyle;
	/** Written as a command that adds the server. */
	isCommand: boolean;
	/** What the client calls the server; empty where that is not told. */
	serverName: string;
	/** As it is written; null where none is. */
	address: string | null;
	/** Where the client sends its requests, absolute, without what stands before an `@`; null where the text does not tell it. */
	asked: string | null;
	isForeign: boolean;
	login: GivenRequest[ 'login' ];
	/** A token stands beside a user name and a password, which then play no part. */
	hasTwoLogins: boolean;
	/** It turns the check of certificates off. */
	ignoresCertificates: boolean;
	/** How many other servers the configuration names; nothing of them is kept. */
	others: number;
}

const textOf = ( value: unknown ) => ( typeof value === 'string' ? value : '' );

function environmentOf( { fields }: ConfiguredServer ) {
	const { env } = fields;
	return typeof env === 'object' && env !== null
		? ( env as Record< string, unknown > )
		: {};
}

function setupOf(
	server: ConfiguredServer,
	isCommand: boolean,
	site: GivenSite
): Omit< AppSetup, 'others' > | null {
	const written = requestOfServer( server.fields );
	if ( ! written ) {
		return null;
	}
	const env = environmentOf( server );
	const isRemote = REMOTE_ADDRESS in env;
	const isHttp =
		textOf( server.fields.url ?? server.fields.serverUrl ) !== '';
	const resolved = resolveAddress( written, site );
	const isByArguments =
		written.headers !== undefined && ! ( 'JWT_TOKEN' in env ) && ! isRemote;
	const byProgram = isByArguments ? 'arguments' : 'environment';
	return {
		style: isHttp ? 'http' : byProgram,
		isCommand,
		serverName: server.name,
		address: written.url ?? null,
		// Others ask for what they are told.
		asked:
			resolved &&
			( isRemote ? askedByRemote( resolved.url ) : resolved.url ),
		isForeign: resolved?.kind === 'foreign',
		login: loginOf( written ),
		hasTwoLogins:
			textOf( env.JWT_TOKEN ) !== '' &&
			textOf( env.WP_API_PASSWORD ) !== '',
		ignoresCertificates: textOf( env.NODE_TLS_REJECT_UNAUTHORIZED ) === '0',
	};
}

/**
 * Reads the configuration of an AI agent, a command that makes one, or the variables by which its program is told. Nothing is sent.
 *
 * @param text What was pasted.
 * @param site Addresses of this site.
 * @return The server that goes to this site, else the first one; null when the text names none.
 */
export function readSetup( text: string, site: GivenSite ): AppSetup | null {
	const command = serverOfCommand( text );
	const configured = text.includes( '{' ) ? serversIn( text ) : [];
	const servers = command
		? [ command ]
		: [ ...configured, serverOfVariables( text ) ?? [] ].flat();
	const setups = servers.flatMap(
		( server ) => setupOf( server, command !== null, site ) ?? []
	);
	const chosen =
		setups.find(
			( { isForeign, asked } ) => asked !== null && ! isForeign
		) ?? setups[ 0 ];
	return chosen ? { ...chosen, others: setups.length - 1 } : null;
}
