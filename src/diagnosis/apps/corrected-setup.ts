import type { AppSetup } from './read-setup';

/** What goes into a corrected configuration. There is no secret among it. */
export interface CorrectParts {
	/** Address of the endpoint. */
	endpoint: string;
	/** The user whom the app is to act for. */
	userName: string;
	/** A token is kept in place of a user name and a password. */
	withToken: boolean;
}

/** Ready to copy: what stands in capitals is to be filled in. */
export interface CorrectedSetup {
	language: 'json' | 'sh';
	code: string;
	/** How the value of the header is made, where the configuration needs it; null where it does not. */
	header: string | null;
}

const PASSWORD = 'APPLICATION_PASSWORD';
const TOKEN = 'YOUR_TOKEN_HERE';
const BASE64 = 'BASE64_ENCODED_LOGIN';

/** A word of a shell's command line. */
const quoted = ( text: string ) =>
	/^[\w@%+=:,./-]+$/.test( text )
		? text
		: `'${ text.replaceAll( "'", "'\\''" ) }'`;

const authorization = ( { withToken }: CorrectParts ) =>
	withToken ? `Bearer ${ TOKEN }` : `Basic ${ BASE64 }`;

/** Variables of `@automattic/mcp-wordpress-remote` (its README, 0.4.0). */
function environment( {
	endpoint,
	userName,
	withToken,
}: CorrectParts ): Record< string, string > {
	return withToken
		? { WP_API_URL: endpoint, JWT_TOKEN: TOKEN }
		: {
				WP_API_URL: endpoint,
				WP_API_USERNAME: userName,
				WP_API_PASSWORD: PASSWORD,
				OAUTH_ENABLED: 'false',
			};
}

const PROGRAM = [ '-y', '@automattic/mcp-wordpress-remote@latest' ];

function serverFor( style: AppSetup[ 'style' ], parts: CorrectParts ): object {
	switch ( style ) {
		case 'environment':
			return {
				command: 'npx',
				args: PROGRAM,
				env: environment( parts ),
			};
		case 'http':
			return {
				type: 'http',
				url: parts.endpoint,
				headers: { Authorization: authorization( parts ) },
			};
		case 'arguments':
			return {
				command: 'npx',
				args: [
					'-y',
					'mcp-remote',
					parts.endpoint,
					'--header',
					// No space in it: some clients cut arguments there.
					'Authorization:${AUTH_HEADER}',
				],
				env: { AUTH_HEADER: authorization( parts ) },
			};
	}
}

function commandFor(
	{ style }: AppSetup,
	name: string,
	parts: CorrectParts
): string {
	const broken = ' \\\n  ';
	return style === 'environment'
		? [
				`claude mcp add ${ quoted( name ) }`,
				...Object.entries( environment( parts ) ).map(
					( [ key, value ] ) => `--env ${ key }=${ quoted( value ) }`
				),
				`-- npx ${ PROGRAM.join( ' ' ) }`,
			].join( broken )
		: [
				`claude mcp add --transport http ${ quoted( name ) } ${ quoted( parts.endpoint ) }`,
				`--header 'Authorization: ${ authorization( parts ) }'`,
			].join( broken );
}

/**
 * The configuration as it should be, in the form in which it was given. Only the one server is in it: what else stands in the file stays
 * as it is.
 */
export function correctedSetup(
	setup: AppSetup,
	parts: CorrectParts
): CorrectedSetup {
	const name = setup.serverName || 'wordpress';
	const needsHeader = setup.style !== 'environment' && ! parts.withToken;
	return {
		language: setup.isCommand ? 'sh' : 'json',
		code: setup.isCommand
			? commandFor( setup, name, parts )
			: JSON.stringify(
					{
						mcpServers: {
							[ name ]: serverFor( setup.style, parts ),
						},
					},
					null,
					2
				),
		header: needsHeader
			? `printf '%s' ${ quoted( `${ parts.userName }:${ PASSWORD }` ) } | base64 -w0`
			: null,
	};
}
