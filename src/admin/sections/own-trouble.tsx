import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { MisshapenFact } from '../../run/diagnose/fetch-facts';
import type { ServerError } from '../../transport/server-error';

interface Props {
	error: ServerError | null;
	misshapen: MisshapenFact[];
	loginNeeded: boolean;
	/** WordPress sends a visitor from here to the login and back. */
	adminUrl: string;
	onContinue: () => void;
}

/** What went wrong with this page's own calls, apart from what it finds out about the site. */
export function OwnTrouble( {
	error,
	misshapen,
	loginNeeded,
	adminUrl,
	onContinue,
}: Props ) {
	const notice = useRef< HTMLDivElement >( null );
	useEffect( () => {
		if ( loginNeeded ) {
			// Whatever waits for the login may be far below.
			notice.current?.scrollIntoView( { block: 'center' } );
		}
	}, [ loginNeeded ] );
	return (
		<div ref={ notice }>
			{ loginNeeded && (
				<Notice status="warning" isDismissible={ false }>
					<p>
						{ __(
							'You are logged out. Log in again in a new tab; this page then continues by itself.',
							'who-said-401'
						) }
					</p>
					<div className="ws401-actions">
						<Button
							variant="primary"
							href={ adminUrl }
							target="_blank"
							__next40pxDefaultSize
						>
							{ __( 'Log in (opens a new tab)', 'who-said-401' ) }
						</Button>
						<Button
							variant="tertiary"
							onClick={ onContinue }
							__next40pxDefaultSize
						>
							{ __( 'I am logged in, continue', 'who-said-401' ) }
						</Button>
					</div>
				</Notice>
			) }
			{ error && (
				<Notice status="error" isDismissible={ false }>
					<p>
						<strong>
							{ __(
								'The diagnosis could not be finished.',
								'who-said-401'
							) }
						</strong>{ ' ' }
						{ error.message }
					</p>
					{ error.excerpt && (
						<pre className="ws401-code" tabIndex={ 0 }>
							{ error.excerpt }
						</pre>
					) }
				</Notice>
			) }
			{ misshapen.length > 0 && ! error && (
				<Notice status="warning" isDismissible={ false }>
					<p>
						{ sprintf(
							/* translators: %s: places in the data, such as "components.plugins.3.name". */
							__(
								'Some information about your site could not be read, and counts as not known: %s.',
								'who-said-401'
							),
							misshapen.map( ( { where } ) => where ).join( ', ' )
						) }
					</p>
				</Notice>
			) }
		</div>
	);
}
