import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { MeasuredServer } from '../../diagnosis/htaccess/measured';
import { measureHtaccess } from '../../transport/htaccess';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';

interface Props {
	server: Server;
	/** URL path of the folder in question. */
	directory: string;
	/** Arguments of <IfModule> in the site's files. */
	modules: string[];
	measured: MeasuredServer | null;
	isDisabled: boolean;
	onMeasured: ( measured: MeasuredServer ) => Promise< void >;
}

/** What the server was found to honour, in a sentence or two. */
function sentenceOn( {
	reachable,
	read,
	modules,
	missing,
}: MeasuredServer ): string {
	if ( ! reachable || read === null ) {
		return __(
			'Measured, without a clear answer: the scratch folder could not be asked.',
			'who-said-401'
		);
	}
	if ( ! read ) {
		return __(
			'Measured: this server does not read .htaccess here.',
			'who-said-401'
		);
	}
	return [
		sprintf(
			/* translators: %s: names of modules. */
			__(
				'Measured: the server reads .htaccess; of the modules in question it has %s.',
				'who-said-401'
			),
			modules?.join( ', ' ) || '–'
		),
		...( missing.length > 0
			? [
					sprintf(
						/* translators: %s: names of modules. */
						__( 'It lacks %s.', 'who-said-401' ),
						missing.join( ', ' )
					),
				]
			: [] ),
	].join( ' ' );
}

/** Whether the server reads the file and which modules it has: assumed at first, measured when asked for. */
export function MeasureLine( {
	server,
	directory,
	modules,
	measured,
	isDisabled,
	onMeasured,
}: Props ) {
	const [ isBusy, setBusy ] = useState( false );
	const [ error, setError ] = useState( '' );

	async function measure() {
		setBusy( true );
		setError( '' );
		try {
			await onMeasured(
				await measureHtaccess( server, { directory, modules } )
			);
		} catch ( thrown ) {
			if ( ! ( thrown instanceof ServerError ) ) {
				throw thrown;
			}
			setError( thrown.message );
		} finally {
			setBusy( false );
		}
	}

	const assumed = __(
		'Which modules the server has is assumed from what is usual. Measuring puts a scratch folder beside the file for a moment and asks for it.',
		'who-said-401'
	);
	return (
		<div className="ws401-measure">
			<p role="status">
				{ error || ( measured ? sentenceOn( measured ) : assumed ) }
			</p>
			<Button
				variant="secondary"
				isBusy={ isBusy }
				disabled={ isBusy || isDisabled }
				accessibleWhenDisabled
				onClick={ () => void measure() }
				__next40pxDefaultSize
			>
				{ measured
					? __( 'Measure again', 'who-said-401' )
					: __( 'Measure what the server honours', 'who-said-401' ) }
			</Button>
		</div>
	);
}
