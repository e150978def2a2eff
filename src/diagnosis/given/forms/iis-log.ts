import { statusOf } from '../reading/answer';
import type { Form, Written } from '../reading/written';

/** Fields where the line that names them is not pasted along (IIS 8.5 and later, W3C). */
const DEFAULTS =
	'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken'.split(
		' '
	);

const LINE =
	/^\s*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:\S+ ){0,4}(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) \/\S* /;

const NAMES = /^\s*#Fields:\s*(.+)$/m;

/** A hyphen stands for nothing, a plus for a space. */
const told = ( value: string | undefined ) =>
	value === undefined || value === '-' ? null : value.replaceAll( '+', ' ' );

function requestOf( line: string, names: readonly string[] ): Written {
	const values = line.trim().split( ' ' );
	const valueOf = ( name: string ) => {
		const at = names.indexOf( name );
		return at < 0 ? undefined : values[ at ];
	};
	const query = told( valueOf( 'cs-uri-query' ) );
	const host = told( valueOf( 'cs-host' ) );
	const path = valueOf( 'cs-uri-stem' ) ?? '';
	const agent = told( valueOf( 'cs(User-Agent)' ) );
	const isWhole = values.length === names.length;
	return {
		method: valueOf( 'cs-method' ) ?? null,
		url: `${ host === null ? '' : `//${ host }` }${ path }${ query === null ? '' : `?${ query }` }`,
		isTarget: true,
		status: isWhole ? statusOf( valueOf( 'sc-status' ) ) : null,
		referer: isWhole ? told( valueOf( 'cs(Referer)' ) ) : null,
		headers: agent === null ? [] : [ [ 'User-Agent', agent ] ],
		login:
			told( valueOf( 'cs-username' ) ) === null
				? null
				: { scheme: '', value: null },
	};
}

/** Lines of the log of IIS, with the line that names their fields or without. */
export const iisLog: Form = {
	id: 'iis-log',
	recognises: ( text ) =>
		text.split( /\r?\n/, 2000 ).some( ( line ) => LINE.test( line ) ),
	read( text ) {
		const names =
			NAMES.exec( text )?.[ 1 ]?.trim().split( /\s+/ ) ?? DEFAULTS;
		return text
			.split( /\r?\n/ )
			.slice( 0, 50_000 )
			.filter( ( line ) => LINE.test( line ) )
			.map( ( line ) => requestOf( line, names ) );
	},
};
