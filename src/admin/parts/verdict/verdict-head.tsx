import { Icon } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { caution, help, published } from '@wordpress/icons';

import { CodeInText } from '../code-in-text';
import type { Status, VerdictNow } from '../../../report/verdict/verdict-now';
import type { Result, Verification } from '../../state/page-state';
import { metaOf, metaOfProof } from './meta-of';
import { statusWord } from './status-word';

interface Props {
	result: Result;
	now: VerdictNow;
	/** The search that has ended and is spoken of here; null where there is none. */
	ended: object | null;
	/** What has shown that it is fixed; undefined where nothing has. */
	proof: Verification | undefined;
	/** What was asked for last could not be run. */
	isEarlier: boolean;
}

/** How a status looks: a class, and the sign before its word. */
export const LOOKS: Record< Status, { name: string; icon: JSX.Element } > = {
	problem: { name: 'problem', icon: caution },
	several: { name: 'problem', icon: caution },
	probable: { name: 'problem is-probable', icon: help },
	stopped: { name: 'problem is-probable', icon: help },
	fixed: { name: 'mended', icon: published },
	healthy: { name: 'healthy', icon: published },
	recorded: { name: 'undetermined', icon: help },
	unclear: { name: 'undetermined', icon: help },
};

/** Whoever is writing or choosing something is left where they are. */
const IN_USE = 'input, textarea, select, [contenteditable]';

/** The verdict in a word and a sentence. The focus comes here when it arrives, and when a search has changed it. */
export function VerdictHead( { result, now, ended, proof, isEarlier }: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	const { finishedAt, isRecalled } = result;
	const arrived = isRecalled ? null : finishedAt;
	useEffect( () => {
		const { current } = heading;
		if (
			arrived !== null &&
			! current?.ownerDocument.activeElement?.matches( IN_USE )
		) {
			current?.focus();
		}
	}, [ arrived ] );
	useEffect( () => {
		if ( ended && ! isRecalled ) {
			heading.current?.focus();
			heading.current?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ ended, isRecalled ] );
	const { status } = now;
	const before = useRef( status );
	useEffect( () => {
		// The button that was pressed for it is gone: one that fixed it, or one that undid that.
		if ( ( status === 'fixed' ) !== ( before.current === 'fixed' ) ) {
			heading.current?.focus();
		}
		before.current = status;
	}, [ status ] );
	const count = now.main?.finding.suspects.length ?? 0;
	return (
		<>
			<p className="ws401-verdict__status">
				<span className="ws401-verdict__word">
					<Icon icon={ LOOKS[ now.status ].icon } size={ 18 } />
					{ statusWord( now.status, count ) }
				</span>{ ' ' }
				<span className="ws401-meta">
					{ status === 'fixed' && proof
						? metaOfProof( proof )
						: metaOf( result ) }
				</span>
			</p>
			{ isEarlier && (
				<p className="ws401-verdict__earlier">
					{ __(
						'This is the result of that earlier check. It says nothing about the text below, which could not be read.',
						'who-said-401'
					) }
				</p>
			) }
			<h2
				id="ws401-verdict-title"
				className="ws401-verdict__headline"
				ref={ heading }
				tabIndex={ -1 }
			>
				<CodeInText text={ now.headline } />
			</h2>
		</>
	);
}
