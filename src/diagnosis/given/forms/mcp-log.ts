import { addressesIn } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import { statusIn } from '../reading/status-words';
import type { Form, WrittenAnswer } from '../reading/written';

const SIGNS =
	/mcp-wordpress-remote|Connecting to remote server:|Using transport strategy:|Error POSTing to endpoint|Using MCP server|mcp-remote|\[mcp[\w-]*\]|StreamableHTTP|Streamable HTTP|MCP (?:server|error|client)|"jsonrpc"|WordPress\s+MCP|\[TRANSPORT_DETECT\]|\[API\] Request URL|\bcalling "initialize"/i;

/** What the log calls the address it asks. */
const ASKED =
	/(?:Requesting URL|Request URL|POST(?:ing)? to|Connecting to(?: remote server)?|Endpoint|Server URL|API URL|url)\s*[:=]?\s*["']?$/i;

/** How it says that a login goes along. */
const LOGINS: [ RegExp, string ][] = [
	[ /Using JWT token|JWT authentication|Bearer (?:token|auth)/i, 'bearer' ],
	[ /Using (?:Basic|application password)|Basic auth/i, 'basic' ],
	// Of which kind is not said.
	[ /Using Authorization header/i, '' ],
];

/** How the proxy of WordPress's adapter tells an error of the site. */
const API_ERROR = /\bAPI error \(\d{3}\): ([a-z]\w*_\w+) - ([^\n{]{1,300})/;

function saidIn( text: string ): WrittenAnswer | null {
	const [ , code, message ] = API_ERROR.exec( text ) ?? [];
	return answerIn( text ) ?? ( code ? { code, message } : null );
}

const isRest = ( url: string ) => /\/wp-json|rest_route=/.test( url );

/** What a client of the Model Context Protocol logs when it cannot reach the site. */
export const mcpLog: Form = {
	id: 'mcp-log',
	recognises: ( text ) => SIGNS.test( text ),
	read( text ) {
		const found = addressesIn( text );
		const named = found.filter( ( { start } ) =>
			ASKED.test( text.slice( Math.max( 0, start - 40 ), start ) )
		);
		const asked =
			named.find( ( each ) => isRest( each.text ) ) ??
			found.find( ( each ) => isRest( each.text ) ) ??
			named[ 0 ];
		const login = LOGINS.find( ( [ sign ] ) => sign.test( text ) );
		const said = saidIn( text );
		const told =
			/(?:Response status|HTTP(?: error)?|status(?: code)?|Error POSTing to endpoint \(HTTP)\s*[:=]?\s*(\d{3})\b/i.exec(
				text
			);
		const status =
			statusOf( told?.[ 1 ] ) ??
			said?.status ??
			statusIn( text ) ??
			// Clients in Go say the reason alone.
			( /: Unauthorized\b/.test( text ) ? 401 : null );
		return asked || status !== null || said
			? [
					{
						method: /POSTing|\bPOST\b/.test( text ) ? 'POST' : null,
						url: asked?.text ?? null,
						login: login
							? { scheme: login[ 1 ], value: null }
							: null,
						...said,
						status,
					},
				]
			: [];
	},
};
