import { __ } from '@wordpress/i18n';

import type { SitePart } from '../../diagnosis/exchange/cookie-echo';
import { cookieReach } from '../../diagnosis/credentials/cookie-reach';
import type { Exchange } from '../../diagnosis/evidence/types';
import { Light } from './light';

const PARTS: Record< SitePart, () => string > = {
	rest: () => __( 'REST API', 'who-said-401' ),
	admin: () => __( 'wp-admin', 'who-said-401' ),
	front: () => __( 'Pages of the site', 'who-said-401' ),
};

/** Where this browser's login cookie arrives: names of cookies, never their values. */
export function ReachList( { exchanges }: { exchanges: Exchange[] | null } ) {
	if ( ! exchanges ) {
		return (
			<p>
				{ __(
					'Asking where your login cookie arrives…',
					'who-said-401'
				) }
			</p>
		);
	}
	return (
		<dl className="ws401-reach">
			{ cookieReach( exchanges ).map(
				( { part, colour, sentence, names } ) => (
					<div key={ part } data-part={ part } data-colour={ colour }>
						<dt>
							{ PARTS[ part ]() } <Light colour={ colour } />
						</dt>
						<dd>
							{ sentence }{ ' ' }
							{ names.length > 0 && (
								<code>{ names.join( ', ' ) }</code>
							) }
						</dd>
					</div>
				)
			) }
		</dl>
	);
}
