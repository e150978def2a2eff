<?php
/**
 * The page in front of the shop.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;
?>
<!DOCTYPE html>
<html>
<head><title>Opening soon</title></head>
<body><h1>We open soon</h1></body>
</html>
