import { addressesIn } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import type { Form, Written } from '../reading/written';

/** What requests, httpx and urllib write when an answer is an error. */
const ERROR =
	/(?:(\d{3}) (?:Client|Server) Error\b[^\n]{0,200}? for url: )|(?:(?:Client|Server) error '(\d{3})[^'\n]*' for url ')|(?:HTTP Error (\d{3}): )/;

/** The line of the program that asked, in the frames above. */
const ASKED =
	/\b(?:requests|httpx|session|client|s|http)\.(get|post|put|patch|delete|head|options)\s*\(|\brequest\(\s*["'](get|post|put|patch|delete|head|options)["']/i;

/** What urllib3 and requests write when no answer came: host and path stand apart. */
const POOL =
	/\b(HTTPS?)ConnectionPool\(host=['"]([^'"\s]{1,253})['"], port=(\d{1,5})\): (?:Max retries exceeded with url: (\S{1,4000}))?/;

function unansweredIn( text: string ): Written | null {
	const found = POOL.exec( text );
	if ( ! found ) {
		return null;
	}
	const [ , scheme = '', host = '', port = '', path ] = found;
	const asked = ASKED.exec(
		text.slice( Math.max( 0, found.index - 20_000 ), found.index )
	);
	return {
		method: ( asked?.[ 1 ] ?? asked?.[ 2 ] ?? '' ).toUpperCase() || null,
		// Without a path only the host is told.
		url: path
			? `${ scheme.toLowerCase() }://${ host }:${ port }${ path }`
			: null,
	};
}

/** A traceback of Python whose last line tells the answer. */
export const pythonTraceback: Form = {
	id: 'python-traceback',
	recognises: ( text ) => ERROR.test( text ) || POOL.test( text ),
	read( text ) {
		const found = ERROR.exec( text );
		if ( ! found ) {
			const unanswered = unansweredIn( text );
			return unanswered ? [ unanswered ] : [];
		}
		const end = found.index + found[ 0 ].length;
		const asked = ASKED.exec(
			text.slice( Math.max( 0, found.index - 20_000 ), found.index )
		);
		const said =
			answerIn( text.slice( end ) ) ??
			answerIn( text.slice( 0, found.index ) );
		return [
			{
				method:
					( asked?.[ 1 ] ?? asked?.[ 2 ] ?? '' ).toUpperCase() ||
					null,
				url:
					addressesIn( text.slice( end - 1, end + 4000 ) )[ 0 ]
						?.text ?? null,
				...said,
				status: statusOf( found[ 1 ] ?? found[ 2 ] ?? found[ 3 ] ),
			},
		];
	},
};
