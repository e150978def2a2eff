import { Button, TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import {
	addressFaults,
	credentialFaults,
} from '../../diagnosis/credentials/credential-faults';
import { readCredential } from '../../diagnosis/given/read-credential';
import { tokenFaults } from '../../diagnosis/given/read-token';
import type { SiteFacts } from '../../diagnosis/evidence/types';
import { UserLookupSchema } from '../../transport/credentials/schemas';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { dateTime } from '../../language/date-time';

interface Answer {
	isGood: boolean;
	sentences: string[];
}

async function answerTo(
	pasted: string,
	server: Server,
	site: SiteFacts,
	now: number
): Promise< Answer > {
	const read = readCredential( pasted );
	const nothing = __(
		'Nothing is wrong with it as far as its shape shows. Whether it is the right one is not tried here.',
		'who-said-401'
	);
	const answer = ( found: string[], good = [ nothing ] ): Answer => {
		const faults = [ ...addressFaults( pasted, site.home ), ...found ];
		return {
			isGood: faults.length === 0,
			sentences: faults.length > 0 ? faults : good,
		};
	};
	switch ( read.kind ) {
		case 'error':
			return answer( [ read.message ] );
		case 'opaque-token':
			return answer(
				[],
				[
					__(
						'This is a token (Bearer). WordPress itself knows none: the plugin that made it has to be active and to read it.',
						'who-said-401'
					),
				]
			);
		case 'token': {
			const { issuedAt, expiresAt } = read.token;
			return answer(
				tokenFaults( read.token, now, site.home, dateTime ),
				[
					nothing,
					...( issuedAt === null
						? []
						: [
								sprintf(
									/* translators: %s: date and time. */
									__( 'Made %s.', 'who-said-401' ),
									dateTime( issuedAt )
								),
							] ),
					...( expiresAt === null
						? []
						: [
								sprintf(
									/* translators: %s: date and time. */
									__( 'Valid until %s.', 'who-said-401' ),
									dateTime( expiresAt )
								),
							] ),
				]
			);
		}
		case 'password':
			return answer( credentialFaults( read, null ) );
		case 'basic':
			return answer(
				credentialFaults(
					read,
					// The name alone: the password stays here.
					await server.call( 'ws401_user_lookup', UserLookupSchema, {
						name: read.name,
					} )
				)
			);
	}
}

/** Looks at a credential that a user pastes. It stays in the browser; only the user name in it is looked up. */
export function PastedPanel( {
	server,
	site,
}: {
	server: Server;
	site: SiteFacts;
} ) {
	const [ pasted, setPasted ] = useState( '' );
	const [ answer, setAnswer ] = useState< Answer | null >( null );

	async function look() {
		setAnswer( null );
		try {
			// By the browser's clock: the section says so where it differs from the server's.
			setAnswer(
				await answerTo( pasted, server, site, Date.now() / 1000 )
			);
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			setAnswer( { isGood: false, sentences: [ error.message ] } );
		}
	}

	return (
		<section aria-labelledby="ws401-pasted-title">
			<h3 id="ws401-pasted-title">
				{ __( 'Check the login that an app sends', 'who-said-401' ) }
			</h3>
			<TextareaControl
				label={ __(
					'What the app sends: “user name:password”, its Authorization header, its curl command, or a token',
					'who-said-401'
				) }
				help={ __(
					'It is looked at in your browser and tried nowhere. Only the user name in it is looked up on this site.',
					'who-said-401'
				) }
				value={ pasted }
				onChange={ setPasted }
				rows={ 2 }
				dir="ltr"
				autoComplete="off"
				spellCheck={ false }
				__nextHasNoMarginBottom
			/>
			<div className="ws401-actions">
				<Button
					variant="secondary"
					onClick={ () => void look() }
					__next40pxDefaultSize
				>
					{ __( 'Check it', 'who-said-401' ) }
				</Button>
			</div>
			<div role="status" className="ws401-pasted">
				{ answer && (
					<ul
						className={ `ws401-bullets ${ answer.isGood ? 'is-good' : 'is-bad' }` }
					>
						{ answer.sentences.map( ( sentence ) => (
							<li key={ sentence }>{ sentence }</li>
						) ) }
					</ul>
				) }
			</div>
		</section>
	);
}
