import { addressesIn } from '../reading/address-words';
import { answerIn, statusOf } from '../reading/answer';
import type { Form } from '../reading/written';

/** What requests, httpx and urllib write when an answer is an error. */
const ERROR =
	/(?:(\d{3}) (?:Client|Server) Error\b[^\n]{0,200}? for url: )|(?:(?:Client|Server) error '(\d{3})[^'\n]*' for url ')|(?:HTTP Error (\d{3}): )/;

/** The line of the program that asked, in the frames above. */
const ASKED =
	/\b(?:requests|httpx|session|client|s|http)\.(get|post|put|patch|delete|head|options)\s*\(|\brequest\(\s*["'](get|post|put|patch|delete|head|options)["']/i;

/** A traceback of Python whose last line tells the answer. */
export const pythonTraceback: Form = {
	id: 'python-traceback',
	recognises: ( text ) => ERROR.test( text ),
	read( text ) {
		const found = ERROR.exec( text );
		if ( ! found ) {
			return [];
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
