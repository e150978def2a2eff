import { statusOf, isFields } from '../reading/answer';
import { headersOfData, under } from '../reading/data-request';
import { jsonIn } from '../reading/json-spans';
import { headerOf, type Form, type Written } from '../reading/written';

/** The part that every log format shares: the request line in quotes, the status behind it. */
const CORE =
	/"(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) ([^"\s]+)(?: HTTP\/\d(?:\.\d)?)?" (\d{3}) (\d+|-)?/;

const NONE = /^-?$/;

/** What stands in quotes behind the status: referer and user agent of the combined format. */
function quotedAfter( text: string ): string[] {
	const found: string[] = [];
	for (
		let at = text.indexOf( '"' );
		at >= 0 && found.length < 6;
		at = text.indexOf( '"', at )
	) {
		let value = '';
		let end = at + 1;
		while ( end < text.length && text[ end ] !== '"' ) {
			value +=
				text[ end ] === '\\'
					? text.charAt( ++end )
					: text.charAt( end );
			end++;
		}
		found.push( value );
		at = end + 1;
	}
	return found;
}

function requestOfLine( line: string ): Written | null {
	const core = CORE.exec( line );
	if ( ! core ) {
		return null;
	}
	const [ whole, method = '', target = '', status ] = core;
	const before = line.slice( 0, core.index );
	const [ referer = '', agent = '' ] = quotedAfter(
		line.slice( core.index + whole.length )
	);
	// `address identity user [time]`: the name is that of a Basic login.
	const user =
		/(?:^|\s)\S+ \S+ (\S+) \[[^\]]*\]\s*$/.exec( before )?.[ 1 ] ?? '-';
	// `%v:%p` of the format for several hosts.
	const host = /^([a-z\d-]+(?:\.[a-z\d-]+)+):\d+ /i.exec(
		before.trimStart()
	)?.[ 1 ];
	return {
		method,
		url:
			host && target.startsWith( '/' ) && /[a-z]/i.test( host )
				? `//${ host }${ target }`
				: target,
		isTarget: true,
		status: statusOf( status ),
		referer: NONE.test( referer ) ? null : referer,
		headers: NONE.test( agent ) ? [] : [ [ 'User-Agent', agent ] ],
		login: user === '-' ? null : { scheme: 'basic', value: null },
	};
}

/** A line of a log that is JSON, as nginx, Caddy and hosts write them. */
function requestOfJson( line: string ): Written | null {
	const data = line.trim().startsWith( '{' )
		? jsonIn( line )[ 0 ]?.data
		: undefined;
	const fields = isFields( data ) ? data : {};
	const inner = isFields( fields.request ) ? fields.request : fields;
	const status = statusOf(
		under(
			fields,
			'status',
			'status_code',
			'downstreamstatus',
			'edgeresponsestatus'
		)
	);
	const target = under(
		inner,
		'uri',
		'request_uri',
		'requestpath',
		'clientrequesturi',
		'path',
		'url'
	);
	const method = under(
		inner,
		'method',
		'request_method',
		'requestmethod',
		'clientrequestmethod'
	);
	// A service in front of many sites has one log for all their hosts.
	const host = under( inner, 'clientrequesthost' );
	const headers = headersOfData( under( inner, 'headers' ) ) ?? [];
	const agent =
		under( fields, 'http_user_agent', 'user_agent' ) ??
		headerOf( headers, 'user-agent' );
	const login = headerOf( headers, 'authorization' );
	return status !== null &&
		typeof target === 'string' &&
		typeof method === 'string'
		? {
				method,
				url:
					typeof host === 'string' && host !== ''
						? `//${ host }${ target }`
						: target,
				isTarget: true,
				status,
				headers:
					typeof agent === 'string' && ! NONE.test( agent )
						? [ [ 'User-Agent', agent ] ]
						: [],
				// A log that hides the header says that it was there.
				...( login !== undefined && {
					login: { scheme: '', value: null },
				} ),
			}
		: null;
}

/** Lines of an access log: common, combined, with the host before it, or JSON. */
export const accessLog: Form = {
	id: 'access-log',
	recognises: ( text ) =>
		CORE.test( text ) ||
		( /^\s*\{/.test( text ) &&
			/"(?:request_uri|uri|RequestPath|ClientRequestURI)"/.test( text ) &&
			/"(?:status|status_code|DownstreamStatus|EdgeResponseStatus)"\s*:/.test(
				text
			) &&
			/"(?:request_?|ClientRequest)?method"/i.test( text ) &&
			! /"headers"\s*:\s*\[/.test( text ) ),
	read: ( text ) =>
		text
			.split( /\r?\n/ )
			.slice( 0, 50_000 )
			.flatMap(
				( line ) => requestOfLine( line ) ?? requestOfJson( line ) ?? []
			),
};
