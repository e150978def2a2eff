import { answerIn, statusOf } from '../reading/answer';
import { labelled } from '../reading/labels';
import { joined } from '../reading/code-request';
import type { Form } from '../reading/written';

const METHOD = /\b(GET|POST|PUT|PATCH|DELETE)\b/;

/** The block that Redirection asks its users to send in: versions, then each error with action and answer. */
export const redirection: Form = {
	id: 'redirection',
	recognises: ( text ) =>
		/^[ \t]*(?:Plugin|Versions?|Buster)\b/im.test( text ) &&
		/^[ \t]*(?:REST API|REST URL|Action)\b\s*:/im.test( text ) &&
		/^[ \t]*Error\s*:/im.test( text ),
	read( text ) {
		const { valueOf } = labelled( text );
		const error = valueOf( 'Error' ) ?? '';
		const [ , message = error, code ] =
			/^(.*?)\s*\(([a-z]\w*_\w+)\)?/.exec( error ) ?? [];
		const action = valueOf( 'Action' );
		const path = action?.replace( METHOD, '' ).trim();
		const base = valueOf( 'REST API', 'REST URL' );
		const said = answerIn( valueOf( 'Raw' ) ?? '' );
		return [
			{
				method: METHOD.exec( action ?? '' )?.[ 1 ] ?? null,
				// Without its action only the address of the whole API is there, which is not what failed.
				url: path
					? joined(
							base?.startsWith( 'http' ) ? base : undefined,
							path
						)
					: null,
				code: said?.code ?? code ?? null,
				message: said?.message ?? message,
				status:
					statusOf(
						/^\d{3}/.exec( valueOf( 'Code' ) ?? '' )?.[ 0 ]
					) ??
					said?.status ??
					null,
			},
		];
	},
};
