import { __ } from '@wordpress/i18n';
import { isAsExpected, type Answered } from '../../probes';

/**
 * Who is refused, where the same posts came at the other form of their address; null where they did not, or nobody asked there.
 *
 * @param refused The refused request.
 * @param posts   What came back to visitors who asked for posts.
 */
export function whomOfForm(
	refused: Answered,
	posts: readonly Answered[]
): string | null {
	const { form } = refused.probe;
	const isOpen = posts.some(
		( other ) => other.probe.form !== form && isAsExpected( other )
	);
	if ( ! isOpen || ! [ 'pretty', 'query' ].includes( form ) ) {
		return null;
	}
	return form === 'pretty'
		? __(
				'visitors of the REST API at its usual addresses, but not at those with ?rest_route=',
				'who-said-401'
			)
		: __(
				'visitors of the REST API at addresses with ?rest_route=, but not at its usual ones',
				'who-said-401'
			);
}
